"""The shells that can complete our command lines: a script for each, and its place.

Each script asks the program for the words and leaves files to the shell. So there is one
answer for all shells, and it knows what the file holds, which no generated table can.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from selfassess.core.text.i18n import _

_BASH = r"""# Completion of selfassess, for bash.
_selfassess() {
    local IFS=$'\n'
    COMPREPLY=($("${1/#\~/$HOME}" completion --word="_${COMP_WORDS[COMP_CWORD]}" \
        --before "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null))
}
complete -o default -F _selfassess selfassess
"""

_ZSH = r"""#compdef selfassess
# Completion of selfassess, for zsh.
_selfassess() {
    local -a found
    found=("${(@f)$(selfassess completion --word="_${words[CURRENT]}" \
        --before "${(@)words[2,CURRENT-1]}" 2>/dev/null)}")
    if [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
}
if [[ "${funcstack[1]}" == _selfassess ]]; then
    _selfassess "$@"
else
    compdef _selfassess selfassess
fi
"""

_FISH = r"""# Completion of selfassess, for fish.
function __selfassess_words
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    set -l found (selfassess completion --word="_$word" --before $before[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$word"
    end
end
complete -c selfassess -f -a '(__selfassess_words)'
"""

_POWERSHELL = r"""# Completion of selfassess, for PowerShell.
Register-ArgumentCompleter -Native -CommandName selfassess -ScriptBlock {
    param($word, $ast, $position)
    $before = @($ast.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { "$_" })
    selfassess completion "--word=_$word" --before @before 2>$null |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
"""


@dataclass(frozen=True, slots=True)
class Shell:
    """A shell, what it has to run, and where it, or the person, looks for that."""

    script: str
    base: str
    """The variable of the environment with the folder that the place is below."""
    default: str
    """That folder where the variable is not set, below the person's home."""
    place: str

    def path(self, environment: Mapping[str, str]) -> Path:
        """The file of ours that the shell is to read."""
        return Path(
            environment.get(self.base) or Path.home() / self.default, self.place
        )


_DATA = "XDG_DATA_HOME", ".local/share"
_OURS = "selfassess/completion"

SHELLS = {
    "bash": Shell(_BASH, *_DATA, "bash-completion/completions/selfassess"),
    "zsh": Shell(_ZSH, *_DATA, f"{_OURS}/_selfassess"),
    "fish": Shell(
        _FISH, "XDG_CONFIG_HOME", ".config", "fish/completions/selfassess.fish"
    ),
    "powershell": Shell(_POWERSHELL, *_DATA, f"{_OURS}/selfassess.ps1"),
}


def next_step(name: str, path: Path) -> str:
    """What the person has to do, so that the shell reads the file."""
    if name == "bash":
        # Translators: bash-completion is the name of a package of programs.
        return _("a new bash reads it, if bash-completion is installed")
    if name == "fish":
        return _("a new fish reads it")
    lines = {
        "zsh": f"autoload -Uz compinit && compinit && source '{path}'",
        "powershell": f". '{path}'",
    }
    # Translators: {shell} is the name of a program; what follows the colon is typed.
    return _("so that {shell} reads it, add this line to its profile: {line}").format(
        shell=name, line=lines[name]
    )


def shell_in_use(environment: Mapping[str, str]) -> str:
    """The shell of the person, if it is one that can complete; empty if not."""
    if "PSModulePath" in environment and os.name == "nt":
        return "powershell"
    name = Path(environment.get("SHELL", "")).name
    return name if name in SHELLS else ""
