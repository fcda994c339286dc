### Palabras de la línea de comandos.
