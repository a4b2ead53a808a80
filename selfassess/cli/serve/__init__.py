"""The screens and the plain walk in a browser on this machine, and for nobody else.

textual-serve by itself answers any page that asks: measured on 1.1.3, a foreign page
could open sockets and start programs, there was no token, folders were listed, and a
font came from a foreign host. Of it only the running of the screens and a font that it
ships are used here. Its bundled script keeps the terminal to itself, so that nothing
could switch on its mode for screen readers: the terminal here is xterm.js as published.
"""
