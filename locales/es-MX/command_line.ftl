### Palabras de la línea de comandos. Los nombres de comandos, opciones y formatos se escriben igual en ambos idiomas.

## Qué está mal en los argumentos

usage-see-help = Pruebe con --help.
usage-value-missing = A { $argument } le falta un valor.
usage-value-not-a-choice = { $argument } no puede ser "{ $value }". Elija entre: { $choices }.
usage-value-unreadable = { $argument } no puede ser "{ $value }".
usage-argument-unknown =
    Aquí no existe el argumento { $argument }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
usage-argument-missing = Falta algo: { $argument }.
usage-argument-twice = { $argument } aparece dos veces. Deje solo una.
usage-command-unknown =
    No existe el comando { $command }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
usage-command-missing = Indique qué hacer: run, export, compare, port, check, verify, read, link, open, schema o list.

## Escenarios y archivos

cli-scenario-not-found =
    No hay escenario ni archivo { $name }. Escenarios: { $choices }.{ $notebooks ->
        [none] { "" }
       *[other] { " " }Cuadernos: { $notebooks }.
    }{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
cli-notebook-not-found = No hay ningún cuaderno { $file }. Incluidos en Frontera: { $choices }.
cli-notebook-without-scenario = El cuaderno { $file } no tiene escenarios. Nombre alguno en su encabezado, bajo [scenarios].
cli-notebook-scenario =
    { $name ->
        [none] El cuaderno { $file } tiene varios escenarios. Elija uno con --scenario: { $names }.
       *[other] El cuaderno { $file } no tiene el escenario { $name }. Elija entre: { $names }.{ $suggestion ->
            [none] { "" }
           *[other] { " " }¿Quiso decir { $suggestion }?
        }
    }
cli-scenario-of-no-notebook = --scenario { $scenario } elige un escenario de un cuaderno, y { $name } no es un cuaderno. Omítalo o indique un cuaderno.
cli-cannot-read = No se puede leer { $file }: { $reason }.
cli-not-text = { $file } no es un archivo de texto en UTF-8.
cli-cannot-write = No se puede escribir { $file }: { $reason }.
cli-reason =
    { $kind ->
        [not-found] no existe ese archivo o carpeta
        [denied] no hay permiso
        [directory] es una carpeta
        [full] el disco está lleno
       *[other] { $detail }
    }
cli-no-threads = La máquina no da los hilos solicitados: { $reason }.
cli-set-without-value = A --set { $setting } le falta el valor. Escriba --set clave=valor.
cli-problems =
    { $count ->
        [one] { $count } problema.
       *[other] { $count } problemas.
    }

## Resultados

cli-replicates = réplicas
cli-written = Se escribió en { $file }.
cli-fingerprint = Huella { $fingerprint }
cli-effort =
    { $replicates ->
        [one] { $replicates } réplica
       *[other] { $replicates } réplicas
    } con semilla { $seed } en { $seconds } s con { $threads ->
        [one] { $threads } hilo
       *[other] { $threads } hilos
    } ({ $speed } por segundo)
cli-sound = { $id } no tiene problemas: { $title }
cli-content =
    { $months ->
        [one] { $months } mes
       *[other] { $months } meses
    } desde { $start }, { $replicates ->
        [one] { $replicates } réplica
       *[other] { $replicates } réplicas
    }, { $uncertain } de { $numbers } números inciertos, { $policies ->
        [one] { $policies } política
       *[other] { $policies } políticas
    } en vigor.

cli-cells =
    { $count ->
        [one] { $count } celda
       *[other] { $count } celdas
    }{ $count ->
        [0] .
       *[other] : { $kinds }.
    }
cli-cells-of =
    { $kind ->
        [text] { $count } de texto
        [levers] { $count } de palancas
        [run] { $count } de corrida
        [chart] { $count } de gráfica
        [table] { $count } de tabla
        [comparison] { $count } de comparación
        [checks] { $count } de verificaciones
       *[other] { $count } { $kind }
    }
cli-scenarios-used =
    { $count ->
        [0] No se usa ningún escenario.
        [one] Se usa { $count } escenario: { $names }.
       *[other] Se usan { $count } escenarios: { $names }.
    }
cli-words =
    { $languages ->
        [both] Texto en ambos idiomas: { $english } palabras en inglés, { $spanish } en español.
       *[none] Texto sin división por idioma: { $english ->
            [one] { $english } palabra
           *[other] { $english } palabras
        } para quien lee en inglés y { $spanish } para quien lee en español.
    }

read-undefined =
    { $count ->
        [one] { $count } valor del texto no está definido.
       *[other] { $count } valores del texto no están definidos.
    }

verify-title = Verificaciones de { $scenario }
verify-number = Número
verify-published = Publicado
verify-ours = Propio
verify-error = Error
verify-summary =
    { $checks ->
        [one] { $checks } verificación
       *[other] { $checks } verificaciones
    }: { $passed ->
        [one] { $passed } se cumple
       *[other] { $passed } se cumplen
    }, { $failed ->
        [one] { $failed } no se cumple
       *[other] { $failed } no se cumplen
    }, { $undecided } sin decidir, { $not-applicable ->
        [one] { $not-applicable } no aplica
       *[other] { $not-applicable } no aplican
    }.
verify-failed =
    { $count ->
        [one] { $count } verificación no se cumple.
       *[other] { $count } verificaciones no se cumplen.
    }

table-no-year = El periodo no contiene ningún año fiscal completo; --format json muestra los meses.
table-by-year = Toda la frontera por año fiscal: media y, entre paréntesis, el rango de 80% de las corridas
table-year = Año
table-sector = Sector
table-port = Puerto de entrada
table-consulate = Consulado
table-model = Modelo
table-record = Registro

week-title = { $port }, semana del { $monday }: { $scenario }
week-date = { $day } de { $month } de { $year }
week-method =
    { $method ->
        [events] Persona por persona
       *[fluid] Como fluido, hora por hora
    }. Medias entre réplicas y, entre paréntesis, el intervalo de 80% de las réplicas.
week-beside =
    { $figure ->
        [fluid] Espera media como fluido
        [fluid_error] Fluido menos persona por persona
        [table] Espera media del mes en la corrida
       *[table_error] El mes menos esta semana
    }
week-by-hour =
    { $day ->
        [1] Lunes
        [2] Martes
        [3] Miércoles
        [4] Jueves
        [5] Viernes
        [6] Sábado
       *[7] Domingo
    }, el día en que se espera más en total: espera media en minutos, y cuántos están formados al terminar la hora
week-hour = Hora
week-wait = { $lane }: espera
week-line = En fila

reception-title = Recepción en { $port }, una semana de { $month }: { $scenario }
reception-method = Persona por persona, ilustrativo: de autobuses, módulos y albergues de esos años no hay registro público. Medias entre réplicas y, entre paréntesis, el intervalo de 80% de las réplicas.
reception-figure =
    { $figure ->
        [arrivals] Personas devueltas
        [wait_minutes_mean] Espera media en el módulo, minutos
        [over_goal_share] Esperaron más de la meta
        [unattended] Sin personal que las recibiera
        [minors_at_night] Menores devueltos de noche
        [minors_late_handover] Menores entregados tarde
        [minors_without_handover] Menores que salieron sin entrega
        [shelter_refused] Sin cama en el albergue
        [wait_minutes] Espera
        [waiting] Ante el módulo
       *[beds_taken] Camas ocupadas
    }
reception-by-hour =
    { $day ->
        [1] Lunes
        [2] Martes
        [3] Miércoles
        [4] Jueves
        [5] Viernes
        [6] Sábado
       *[7] Domingo
    }, el día en que se espera más en total, hora por hora: esperas en minutos

compare-title = { $other } comparado con { $reference }
compare-no-year = El periodo no contiene ningún año fiscal completo que comparar.
compare-border-only = { $outcome } se conoce solo para toda la frontera. Omita --sector, --port y --consulate.
compare-by-sector = { $outcome } se conoce por sector. Omita --port y --consulate, o indique --sector.
compare-by-port = { $outcome } se conoce por puerto de entrada. Omita --sector y --consulate, o indique --port.
compare-by-consulate = { $outcome } se conoce por consulado. Omita --sector y --port, o indique --consulate.

## Enlaces

link-scenario-reproduced = { $name }: reproducido exactamente, huella { $fingerprint }.
link-scenario-differs = { $name }: el resultado difiere. Esta versión da la huella { $found }; los resultados de quien envía tienen { $expected }.
link-notebook = El enlace lleva el cuaderno «{ $title }».
link-files =
    { $count ->
        [one] Junto con él llegó un archivo: { $names }. --files CARPETA lo escribe.
       *[other] Junto con él llegaron { $count } archivos: { $names }. --files CARPETA los escribe.
    }
link-notebook-settings = --set, --replicates, --seed y --preset son para escenarios: el enlace a un cuaderno dice el cuaderno tal como está. Cambie mejor su archivo.
link-changes =
    { $count ->
        [0] Nada difiere de { $preset }.
        [one] Una cosa difiere de { $preset }:
       *[other] { $count } cosas difieren de { $preset }:
    }
link-side-absent = nada
link-side-content = establecido
link-side-in-force = en vigor
link-side-range = { $low } a { $high } (rango de 90%)
link-side-switched-off = sin efecto
link-qr-label = Código QR de un enlace al escenario { $id }
link-qr-label-notebook = Código QR de un enlace al cuaderno «{ $title }»

## Cuánto basta

capacity-median = Atendido, mediana
capacity-kept = Atendido con la confianza pedida
capacity-range = 10 a 90 % de las réplicas
capacity-note = Nota
