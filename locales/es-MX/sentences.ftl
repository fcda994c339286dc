### Frases hechas con los números de un resultado. Los números llegan escritos, con su unidad.

## Momentos

time-fiscal-year = año fiscal { $year }
    .short = AF{ $year }
    .inside = el año fiscal { $year }
time-fiscal-years = años fiscales { $first } a { $last }
    .short = AF{ $first }–{ $last }
    .inside = los años fiscales { $first } a { $last }
time-month = { $month } de { $year }
sentence-in-fiscal-year = En el año fiscal { $year }
sentence-in-fiscal-years = En los años fiscales { $first } a { $last }
sentence-in-month = En { $month } de { $year }

## Números grandes en prosa. .noun va antes de lo que se cuenta.

sentence-usd-millions = { $number } millones de dólares
sentence-millions = { $count ->
        [one] { $number } millón
       *[other] { $number } millones
    }
    .noun = { $count ->
        [one] { $number } millón de
       *[other] { $number } millones de
    }

# Un lugar dentro de una frase; el espacio que lo antecede es suyo.
sentence-where = { " " }en { $place }

## Un resultado en un momento, con su intervalo entre corridas y el registro

sentence-fan = { $when }{ $where }, el modelo espera { $counted } ({ $level }% de las corridas entre { $low } y { $high }).
sentence-fan-observed = { $when }{ $where }, el modelo espera { $counted } ({ $level }% de las corridas entre { $low } y { $high }); el registro muestra { $observed }.
sentence-fan-certain = { $when }{ $where }, el modelo espera { $counted }, igual en todas las corridas.
sentence-fan-certain-observed = { $when }{ $where }, el modelo espera { $counted }, igual en todas las corridas; el registro muestra { $observed }.
sentence-undefined = { $when }{ $where } no hay ninguna corrida en la que esté definido este resultado: { $subject }.

## De un momento a otro

sentence-trend = { $direction ->
        [up] Entre { $from } y { $to }, el modelo muestra un aumento en { $subject }{ $where }: { $change }, de { $first } a { $last }.
        [down] Entre { $from } y { $to }, el modelo muestra un descenso en { $subject }{ $where }: { $change }, de { $first } a { $last }.
       *[flat] Entre { $from } y { $to }, el modelo no muestra un cambio claro en { $subject }{ $where }: de { $first } a { $last }.
    }
sentence-change-percent = { $number }%
sentence-change-points = { $count ->
        [one] { $number } punto porcentual
       *[other] { $number } puntos porcentuales
    }

## Cómo se reparte un resultado entre sectores

sentence-shares = { $when }, { $place } concentra la mayor proporción de { $subject }: { $share }.
sentence-shares-two = { $when }, { $place } concentra la mayor proporción de { $subject }: { $share }, por delante de { $second } ({ $second-share }).
sentence-shares-observed = { $when }, { $place } concentra la mayor proporción de { $subject }: { $share }, por delante de { $second } ({ $second-share }); en el registro la mayor es la de { $observed } ({ $observed-share }).

## El cobro del guía

sentence-fee = { $when }, un guía (pollero o coyote) cobra en promedio { $fee } ({ $level }% de las corridas entre { $low } y { $high }), y { $share } de los intentos entre puertos de entrada se hacen con uno.

## Un escenario frente a otro, con las réplicas de ambos

sentence-difference = { $direction ->
        [up] { $when }{ $where }, { $other } muestra un aumento en { $subject } frente a { $reference }: { $change } (intervalo de 95% de la media: de { $low } a { $high }), de { $first } a { $last }.
        [down] { $when }{ $where }, { $other } muestra un descenso en { $subject } frente a { $reference }: { $change } (intervalo de 95% de la media: de { $low } a { $high }), de { $first } a { $last }.
       *[flat] { $when }{ $where }, { $other } no muestra un cambio claro en { $subject } frente a { $reference }: de { $first } a { $last }.
    }
sentence-difference-none = { $when }{ $where } no hay ninguna corrida en la que { $other } y { $reference } difieran en { $subject }.
sentence-difference-share = { $counted ->
        [better] El resultado es mejor en { $share } de las corridas pareadas.
       *[higher] El resultado es mayor en { $share } de las corridas pareadas.
    }

## Cuánto basta: línea de comandos y página

capacity-title =
    { $resource ->
        [posts] Personal de las sedes consulares: { $scenario }
        [desk] Personal del módulo de recepción en { $port }, semanas de { $month }: { $scenario }
       *[beds] Camas del albergue en { $port }, semanas de { $month }: { $scenario }
    }
capacity-sentence =
    { $resource ->
        [posts]
            { $found ->
                [yes] Bastaría { $enough } del personal que hay para que { $target } de quienes la solicitarían tuviera tarjeta el día de la fecha límite, en { $confidence } de { $replicates } réplicas. Con el personal que hay es { $kept }.
               *[no] Ni { $enough } del personal que hay bastaría para que { $target } de quienes la solicitarían tuviera tarjeta el día de la fecha límite, en { $confidence } de { $replicates } réplicas: los demás la solicitan demasiado tarde. Con el personal que hay es { $kept }.
            }
        [desk]
            { $found ->
                [yes] Con { $enough } bastaría para recibir a { $target } de las personas en { $limit }, en { $confidence } de { $replicates } semanas. Con { $asis }, lo que hay, es { $kept }.
               *[no] Ni con { $enough } bastaría para recibir a { $target } de las personas en { $limit }, en { $confidence } de { $replicates } semanas. Con { $asis }, lo que hay, es { $kept }.
            }
       *[beds]
            { $found ->
                [yes] Con { $enough } bastaría para que { $target } de quienes piden una cama la obtuviera, en { $confidence } de { $replicates } semanas. Con { $asis }, lo que hay, es { $kept }.
               *[no] Ni con { $enough } bastaría para que { $target } de quienes piden una cama la obtuviera, en { $confidence } de { $replicates } semanas. Con { $asis }, lo que hay, es { $kept }.
            }
    }
capacity-of-posts = Personal, % del que hay
capacity-of-desk = Personal
capacity-of-beds = Camas
capacity-mark =
    { $mark ->
        [enough] basta
        [as-is] lo que hay
       *[none] {""}
    }

## Comparaciones y tablas

table-undefined = sin definir
compare-outcome = Resultado
compare-difference = Diferencia
compare-interval = Intervalo de 95%
compare-share = Réplicas
compare-share-counted =
    { $share } { $counted ->
        [better] mejor
       *[higher] mayor
    }
compare-equal = todas iguales
compare-variance-ratio = Razón de varianzas
compare-regret-protection = Arrepentimiento en lo que protege a las personas: media (cuantil de 95%) y, entre corchetes, proporción de réplicas en que es el mejor
compare-regret-operation = Arrepentimiento en lo demás: media (cuantil de 95%) y, entre corchetes, proporción de réplicas en que es el mejor
compare-regret-cell = { $mean } ({ $high }) [{ $share }]
