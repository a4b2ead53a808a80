"""Styles of office documents: one table, as each format defines them."""
