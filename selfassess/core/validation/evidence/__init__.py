"""The register of evidence: what speaks against its entries, and how they are listed."""
