"""What a host is to say of the site to browsers: a strict policy, in the forms of the usual hosts.

The policy is that of Content Security Policy, level 3: the site loads its own files and nothing else, and
runs no script or style that stands in a page. The editor below `admin/` has a policy of its own in its page
(`editor/settings.py`), which two policies at once would make useless; so no form says this one of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_POLICY = {
    "default-src": "'none'",
    # The search runs WebAssembly, which is no script but is let in here.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_EDITOR = "admin"
#: Where hosts look for what they are to say.
HEADERS_FILE = "_headers"
_PERMISSIONS = ("camera", "geolocation", "microphone", "payment", "usb")


def policy() -> str:
    """Return the security policy of every public page, as the value of its header."""
    return "; ".join(f"{name} {value}" for name, value in _POLICY.items())


def headers() -> Mapping[str, str]:
    """Return every header of a public page with its value, by name."""
    return {
        "Content-Security-Policy": policy(),
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _PERMISSIONS),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def headers_file(names: Iterable[str]) -> str:
    """Return the file `_headers` that Netlify, Cloudflare Pages and others read from the root of a site.

    `names` are the files and folders at the root. All that match a path are said at once, so where there is
    an editor the public pages are named one by one.
    """
    found = sorted(names)
    paths = ["/*"]
    if _EDITOR in found:
        paths = ["/", *(f"/{name}/*" if "." not in name else f"/{name}" for name in found if name != _EDITOR)]
    lines = [f"  {name}: {value}" for name, value in headers().items()]
    return "".join("\n".join((path, *lines, "")) for path in paths)


def nginx() -> str:
    """Return the lines of nginx that say the headers: a map for its `http` block, the rest for `server`."""
    values = dict(headers())
    policy_of = values.pop("Content-Security-Policy")
    said = [f'add_header {name} "{value}" always;' for name, value in values.items()]
    return "\n".join(
        (
            "map $uri $raadsportal_policy {",
            f'    default "{policy_of}";',
            f'    "~^/{_EDITOR}/" "";',
            "}",
            "",
            "add_header Content-Security-Policy $raadsportal_policy always;",
            *said,
            "",
        )
    )


def caddy() -> str:
    """Return the lines of a Caddyfile that say the headers, for the block of a site."""
    values = dict(headers())
    policy_of = values.pop("Content-Security-Policy")
    said = [f'header {name} "{value}"' for name, value in values.items()]
    first = (f"@public not path /{_EDITOR}/*", f'header @public Content-Security-Policy "{policy_of}"')
    return "\n".join((*first, *said, ""))
