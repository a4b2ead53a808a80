"""The screens in a browser on this machine, and for nobody else.

textual-serve by itself answers any page that asks: measured on 1.1.3, a foreign page
could open sockets and start programs, there was no token, folders were listed, and a
font came from a foreign host. Of it only the running of the program and the terminal
for the browser are used here.
"""
