"""A self-assessment of how a national action plan is made, carried out and monitored.

```
                         cli                     arguments in, exit code out; the only place that wires
            ┌─────────────┼─────────────┐
          tui          report        storage     three shells that do not know one another
            └─────────────┼─────────────┘
                         core                    values and rules; no files, no screen, no clock
```

An arrow points down or not at all.
"""

__version__ = "0.1.0"
