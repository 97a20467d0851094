"""The commands of `caveat`, one module each: arguments in, an exit status out."""
