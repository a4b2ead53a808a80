"""What needs validators, a browser and time: `pytest -m gate`, run by .ci/run."""
