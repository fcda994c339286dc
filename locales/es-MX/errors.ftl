# Lo que puede estar mal en un escenario. El identificador de un mensaje es error- y el código del problema; sus variables
# son los campos del problema. Un campo sin valor llega como el texto "none".

## El archivo en conjunto

error-file-too-large = El archivo tiene { $bytes } bytes; un archivo de escenario o de datos puede tener { $limit }.
error-syntax =
    { $rule ->
        [missing-value] Falta un valor aquí: { $near }. Escriba clave = valor.
        [missing-equals] Falta un signo de igual aquí: { $near }. Escriba clave = valor.
        [missing-comma] Falta una coma o un cierre antes de: { $near }.
        [missing-quote] Falta una comilla aquí: { $near }. Los textos van entre "…".
        [unclosed] Un corchete, una llave o una comilla no se cierra aquí: { $near }.
        [malformed-number] Esto no es un número como se escribe en TOML: { $near }. Escriba 1000, 1_000 o 0.5.
        [too-deep] Hay demasiadas tablas o listas una dentro de otra aquí: { $near }.
       *[unexpected] Esto no puede leerse como TOML: { $near }. Cada línea lleva clave = valor o un encabezado de [tabla].
    }
error-rest-unchecked = No se revisaron los valores; se revisarán cuando todo pueda leerse como TOML.
error-duplicate-key = { $key } aparece dos veces. Conserve una de las dos.
error-missing-key = Falta { $key }. Agregue esa clave.
error-missing-part = Falta { $key }. Agregue esa clave o parta de un escenario predefinido con extends = "baseline-1998": así el archivo lleva solo lo que difiere.
error-unknown-key =
    { $key } no es una clave de los archivos de escenario en este lugar.{ $suggestion ->
        [none] { " " }Quítela o consulte la lista de claves.
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-wrong-type =
    { $key } debe ser { $expected ->
        [text] un texto entre "…"
        [number] un número
        [whole-number] un número entero
        [true-or-false] true o false
        [date-time] una fecha
        [month] un mes como 1998-07
        [list] una lista entre […]
        [table] una tabla de claves y valores
       *[number-or-table] un número, o una tabla que describa una distribución
    }; el archivo tiene { $found ->
        [text] un texto
        [number] un número con punto decimal
        [whole-number] un número entero
        [true-or-false] true o false
        [date-time] una fecha
        [month] un mes como 1998-07
        [list] una lista
       *[table] una tabla
    }.
error-unsupported-format = El archivo dice format = { $value }; esta versión de Frontera lee format = { $supported }. Actualice Frontera o guarde el archivo en la forma anterior.
error-invalid-id = { $key } = "{ $value }" no es un identificador válido. Use letras minúsculas, dígitos y guiones, comenzando con una letra, 64 a lo más.
error-unknown-preset =
    No existe el escenario predefinido { $value }. Existen: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-missing-translation =
    { $key } no tiene texto en { $language ->
        [en] inglés (en)
       *[es] español (es)
    }. Todo texto va en ambos idiomas: { "{" } en = "…", es = "…" { "}" }.
error-invalid-month = { $key } = "{ $value }" no es un mes. Escriba año y mes, como "1991-10".
error-out-of-range =
    { $key } = { $value } está fuera de su intervalo, de { $minimum } a { $maximum }{ $unit ->
        [none] { "" }
       *[other] { " " }({ $unit })
    }.
error-not-finite = { $key } es infinito o no es un número. Dé un número finito.
error-unknown-choice =
    { $key } no puede ser "{ $value }". Elija entre: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }

## Parámetros

error-wrong-unit = { $key } se mide en { $expected }; el archivo dice { $value }. Convierta el valor y escriba unit = "{ $expected }".
error-value-given-twice = { $key } tiene su valor de más de una manera. Conserve una sola: value, distribution, o low y high.
error-unknown-place =
    { $key } no tiene { $value }. Se da por: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-range-reversed = { $key }: de { $low } a { $high } no es un intervalo. El extremo bajo debe ser menor que el alto.
error-not-positive = { $key } = { $value } debe ser mayor que 0.
error-nothing-inside = { $key }: no queda nada de la distribución entre minimum y maximum. Amplíelos.
error-not-continuous = { $key }: una distribución de números enteros o de una lista no puede truncarse. Úsela sin truncar.
error-weights-missing =
    { $key }: hay { $weights ->
        [one] una ponderación
       *[other] { $weights } ponderaciones
    } para { $values ->
        [one] un valor
       *[other] { $values } valores
    }. Dé una ponderación para cada valor.
error-bad-weight = { $key }: la ponderación número { $position } es { $value }. Las ponderaciones son 0 o más y al menos una es mayor que 0.
error-distribution-outside-range =
    { $key }: la mitad de los valores sorteados caería entre { $low } y { $high }, más allá de su intervalo, de { $minimum } a { $maximum }{ $unit ->
        [none] { "" }
       *[other] { " " }({ $unit })
    }. Desplace o estreche la distribución.
error-exceeds-other = { $key } = { $value } rebasa { $other } = { $limit }. Baje el primero o suba el segundo.

## Políticas y correlaciones

error-end-before-start = La política { $policy } termina en { $end } pero comienza en { $start }. Haga que termine después u omita el final.
error-duplicate-id = El identificador { $id } ya se usa en la línea { $first_line }. Dé otro a una de las dos.
error-operation-count = { $key }: un cambio dice exactamente uno de set, add o multiply.
error-unknown-parameter =
    { $key }: no existe el parámetro { $value }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-unknown-policy =
    No existe la política { $value } en este escenario.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-policy-outside-range =
    La política { $policy } llevaría { $key } a { $value }, fuera de su intervalo, de { $minimum } a { $maximum }{ $unit ->
        [none] { "" }
       *[other] { " " }({ $unit })
    }. Elija un cambio menor.
error-correlation-outside = La correlación entre { $first } y { $second } es { $value }. Debe estar entre -1 y 1, sin incluirlos.
error-correlated-with-itself = { $key } está correlacionado consigo mismo. Nombre dos parámetros distintos.
error-duplicate-correlation = { $first } y { $second } se correlacionan dos veces. Conserve una de las dos.
error-correlations-contradict = Estas correlaciones se contradicen: { $keys }. Acérquelas a 0 hasta que puedan cumplirse juntas.

## Series

error-unknown-series =
    No existe la serie { $value }. Series: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-invalid-file-name = { $key } = "{ $value }" no es un nombre de archivo simple. Ponga el archivo CSV junto al escenario y dé solo su nombre.
error-missing-file = { $key }: no se encontró el archivo { $value } junto al escenario ni entre los datos incluidos. Agregue el archivo o dé las cifras en values.
error-csv-syntax = Este renglón no tiene las columnas del encabezado. Revise comas y comillas.
error-csv-missing-column =
    El encabezado no tiene la columna { $heading }. Columnas: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-csv-value =
    Columna { $heading }: "{ $value }" no es { $expected ->
        [whole-number] un año como 1998 ni un mes del 1 al 12. Corrija la celda.
       *[other] un número finito. Corrija la celda o déjela vacía si la cifra no se publicó.
    }
error-csv-unknown-sector =
    No existe el sector { $value }.{ $suggestion ->
        [none] { " " }Para omitir renglones de otros lugares, escriba sectors_only = true en el escenario.
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-csv-unknown-port =
    No existe el puerto { $value }.{ $suggestion ->
        [none] { " " }Para omitir renglones de otros lugares, escriba sectors_only = true en el escenario.
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-series-figure-twice =
    La serie { $series } tiene dos cifras para { $time }{ $place ->
        [none] { "" }
       *[other] { " " }en { $place }
    }. Conserve una de las dos.
error-series-gap =
    La serie { $series } no tiene cifra para { $time }{ $place ->
        [none] { "" }
       *[other] { " " }en { $place }
    }{ $further ->
        [0] { "" }
        [one] , y falta una más
       *[other] , y faltan { $further } más
    }. Agregue las cifras o elija una ventana que cubran.

## Ajustes

error-unreadable-setting =
    { $key } no puede ser "{ $value }". Dé { $expected ->
        [number-or-range] un número como 0.8 o un intervalo de 90 % como 0.5..1.2
        [whole-number] un número entero
        [month] un mes como 1991-10
       *[true-or-false] true o false
    }.

## Comparaciones. $run cuenta los escenarios desde 1; el primero es la referencia.

error-ports-do-not-run = El escenario { $scenario } no modela puertos de entrada. Tome uno que sí, por ejemplo ports-1998.
error-week-outside-window = La semana cae en { $month } y el escenario abarca de { $first } a { $last }. Elija una semana de esos meses.
error-capacity-system-does-not-run =
    { $resource ->
        [posts] El escenario { $scenario } no modela las tarjetas de cruce, así que no hay sedes por las que preguntar. Tome uno que sí, por ejemplo card-deadline-1999.
       *[other] El escenario { $scenario } no modela la repatriación, así que no hay recepción por la que preguntar. Tome uno que sí, por ejemplo repatriation-agreed.
    }
error-capacity-needs-port = Un módulo y unas camas están en un puerto de entrada. Diga en cuál: --port, por ejemplo --port san_ysidro; en un cuaderno, port.
error-month-outside-window = El escenario abarca de { $first } a { $last }, sin { $month }. Elija uno de sus meses.
error-repatriation-does-not-run = El escenario { $scenario } no modela la repatriación. Tome uno que sí, por ejemplo repatriation-agreed.
error-capacity-posts-have-no-port = Las sedes atienden las tarjetas de toda la frontera, así que { $port } no tiene una propia. Quite --port; en un cuaderno, port.
error-capacity-share = { $key } es { $value }, que no es una proporción mayor que 0 y de a lo más { $maximum }. Escriba 95 % como 0.95.
error-capacity-nobody-comes = En { $port } no se devuelve a nadie en { $month }, así que no hay a quién atender. Elija otro puerto.
error-too-few-runs = Una comparación necesita dos escenarios o más.
error-seeds-differ = El escenario { $run } tiene la semilla { $other } y el primero, { $reference }. Dé a todos la misma semilla: run.seed.
error-replicates-differ = El escenario { $run } tiene { $other } réplicas y el primero, { $reference }. Dé a todos el mismo número: run.replicates.
error-samplings-differ = El escenario { $run } sortea sus parámetros por { $other } y el primero, por { $reference }. Dé a ambos el mismo muestreo (sampling).
error-draws-differ = El escenario { $run } sortea sus parámetros de nuevo cada { $other } réplicas y el primero, cada { $reference }. Dé a ambos el mismo número.
error-starts-differ = El escenario { $run } comienza en { $other } y el primero, en { $reference }. Dé a todos el mismo periodo: window.start.
error-months-differ = El escenario { $run } tiene { $other } meses y el primero, { $reference }. Dé a todos el mismo periodo: window.months.
