"""Access to the served screens: pages of ours, from this machine, with the token."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from selfassess.core.text.i18n import _


@dataclass(frozen=True)
class AccessPolicy:
    """Knows the port and the token that was printed in the terminal."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    @property
    def hosts(self) -> set[str]:
        """What a browser on this machine calls us; anything else is a foreign name."""
        return {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}

    @property
    def cookie(self) -> str:
        """The name of the cookie; cookies do not tell ports apart."""
        return f"selfassess-{self.port}"

    def refusal(self, headers: Mapping[str, str], text: str) -> str | None:
        """Why the request is refused, or None.

        A foreign page can make a browser ask us, and a foreign name can be made to lead
        to this machine: Host, Origin and the token stop both.
        """
        if headers.get("Host") not in self.hosts:
            return _("This address belongs to selfassess on this machine only.")
        origin = headers.get("Origin")
        if origin is not None and origin not in {f"http://{h}" for h in self.hosts}:
            return _("Only pages of selfassess itself may ask this.")
        if not secrets.compare_digest(text.encode(), self.token.encode()):
            return _("Open the address that selfassess printed in the terminal.")
        return None

    def headers(self, path: str) -> dict[str, str]:
        """What the answer to that path says: nothing comes from or is shown elsewhere."""
        # The terminal for the browser makes its styles as it goes.
        styles = "'self' 'unsafe-inline'" if path == "/" else "'self'"
        sockets = " ".join(f"ws://{host}" for host in sorted(self.hosts))
        return {
            "Content-Security-Policy": (
                "default-src 'none'; script-src 'self'; "
                f"style-src {styles}; img-src 'self' data:; "
                f"font-src 'self'; connect-src 'self' {sockets}; "
                "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
            ),
            "Cache-Control": "no-store",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }
