"""What this machine has and lacks, as `selfassess doctor` tells it."""
