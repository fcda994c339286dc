# Enlaces: lo que puede estar mal en uno y lo que se dice de uno abierto. Como en errors.ftl, el identificador de un error
# es error- y su código, y sus variables son los campos del error.

## Lo que puede estar mal

error-link-empty = Aquí no hay enlace: no hay nada después de #. Copie la dirección completa, desde https hasta el último carácter.
error-link-too-long = Este texto de { $length } caracteres es demasiado largo para un enlace, que tiene { $limit } a lo más. Pida mejor un archivo.
error-link-letter = "{ $letter }" (carácter { $position } del enlace) no aparece en ningún enlace. Cópielo de nuevo, sin lo que tiene alrededor.
error-link-incomplete = Falta el final del enlace. Cópielo completo: los programas de correo cortan los renglones largos.
error-link-damaged = El enlace se dañó: en el camino se perdieron o cambiaron caracteres. Cópielo de nuevo o pida mejor un archivo.
error-link-format = Este enlace tiene el formato { $value }; esta versión de Frontera lee enlaces hasta el formato { $supported }. Ábralo con una versión más reciente.
error-link-kind = Este enlace lleva algo distinto de lo que se esperaba (tipo { $value }). Ábralo con una versión más reciente de Frontera.
error-link-unknown-part = Este enlace dice algo (parte { $number }) que esta versión de Frontera no conoce. Ábralo con una versión más reciente.
error-link-misplaced-part = Frontera no hizo este enlace: su parte { $part } está fuera de lugar.
error-link-missing-part = Frontera no hizo este enlace: le falta la parte { $part }.
error-link-unreadable-part = Frontera no hizo este enlace: su parte { $part } no puede leerse.
error-link-text-too-large = Lo que lleva este enlace ocuparía más de { $limit } bytes, así que no se desempacó. Pida mejor un archivo.
error-link-scenario = El escenario de este enlace no puede usarse:
error-link-notebook-unknown = Este enlace parte del cuaderno { $notebook }, que esta versión de Frontera no tiene. Ábralo con una versión más reciente o pida el cuaderno como archivo.
error-link-notebook-changed = Este enlace parte del cuaderno { $notebook }, que desde entonces cambió en los pasajes que usa. Pida el cuaderno como archivo o abra el enlace con la versión que lo hizo.
error-unlinkable-too-long = Esto es demasiado para un enlace: { $length } caracteres, y el máximo es { $limit }. Guárdelo como archivo y compártalo así.
error-unlinkable-scenario = Este escenario tiene problemas y nadie podría abrir un enlace hacia él. Corríjalos primero.
error-unlinkable-changed = Un enlace no puede decir todo esto. Guárdelo como archivo y compártalo así.
error-unlinkable-file-name = Un enlace no puede llevar el archivo «{ $file }»: su nombre no es un nombre de archivo simple. Póngale otro, aquí y en el cuaderno.
error-qr-too-long = { $bytes } caracteres son demasiados para un código QR, que admite { $limit } a lo más. Comparta el enlace o un archivo.

## Lo que se abrió

link-reproduced = Reproducido exactamente: huella { $fingerprint }.
link-result-differs = El resultado difiere: esta versión da la huella { $found }; los resultados de quien envía tienen { $expected }.
link-without-fingerprints = El enlace no trae resultados con los cuales comparar.
link-without-fingerprint = El enlace no trae un resultado con el cual comparar. Huella aquí: { $fingerprint }.
remark-link-program-differs = La versión difiere: el enlace se hizo con Frontera { $sender }; esta es la { $own }.
remark-link-preset-changed = El escenario predefinido difiere: { $preset } cambió desde que se hizo el enlace. Lo que el enlace deja igual viene del que trae esta versión.
link-whole = El enlace lleva un escenario completo que no parte de ninguno predefinido.
