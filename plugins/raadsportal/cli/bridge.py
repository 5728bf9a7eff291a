"""`raadsportal bridge`: the service by which GitHub lets somebody sign in to the editor."""

from __future__ import annotations

import os
from wsgiref.simple_server import WSGIRequestHandler, make_server

import click

from raadsportal.bridge import Bridge
from raadsportal.cli.options import interface

_ = interface().text

_CLIENT, _SECRET = "RAADSPORTAL_BRIDGE_CLIENT", "RAADSPORTAL_BRIDGE_SECRET"


class _Silent(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing: what is asked for holds codes that let somebody in."""


@click.command(
    help=_(
        "Let people sign in to the editor by GitHub. Set {client} and {secret} in the environment, and put it"
        " behind HTTPS.",
        client=_CLIENT,
        secret=_SECRET,
    )
)
@click.option("--site", required=True, help=_("The portal's address; only it is told who signed in."))
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8082, show_default=True, help=_("Where it listens.")
)
def bridge(site: str, port: int) -> None:
    """Listen on this machine until it is ended."""
    client, secret = os.environ.get(_CLIENT), os.environ.get(_SECRET)
    if not client or not secret:
        raise click.ClickException(_("{client} and {secret} must be set.", client=_CLIENT, secret=_SECRET))
    if not site.startswith("https://"):
        raise click.BadParameter(_("the portal's address begins with https://"), param_hint="--site")
    told = Bridge(
        site, client, secret, refusal=_("GitHub has let nobody in. Try again, or ask who set this up.")
    )
    with make_server("127.0.0.1", port, told, handler_class=_Silent) as server:
        click.echo(_("The bridge listens on {address}.", address=f"http://127.0.0.1:{port}"), err=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return
