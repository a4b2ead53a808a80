"""Blocks of office documents as the markup of each format."""
