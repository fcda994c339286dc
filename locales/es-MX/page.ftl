### Palabras de la página: un grupo de mensajes por componente.
