### Verificaciones: lo que el modelo debe cumplir, puesto a prueba en un escenario. check-<id> es el nombre; .text, qué se
### verifica y por qué.

## Palabras comunes a todas

checks-family =
    { $family ->
        [conservation] Conservación: nadie se pierde y nadie aparece
        [response] Respuesta: un cambio mueve lo que debe y en el sentido debido
        [closed_form] Forma cerrada: números que calcularon otras personas
        [record] Registro: lo que pasó, junto a lo que da el modelo
       *[identity] Identidad: lo que no debe importar no mueve nada
    }
checks-verdict =
    { $verdict ->
        [passed] se cumple
        [failed] NO SE CUMPLE
        [undecided] sin decidir
       *[not_applicable] no aplica
    }
checks-reason =
    { $reason ->
        [interval_holds_zero] La diferencia media es demasiado pequeña para tan pocas réplicas: su intervalo de 95% incluye el 0.
        [nothing_moves] El cambio no mueve este resultado en ninguna réplica: aquello sobre lo que actúa está desactivado en el escenario o en el extremo de su intervalo.
        [no_fiscal_year] El periodo no contiene ningún año fiscal completo.
        [no_series] Al escenario le falta la serie sobre la que actúa el cambio.
        [system_idle] Es una ley de un sistema que el escenario no corre.
        [undefined] El resultado no está definido en ninguna réplica.
       *[window_too_short] El periodo es demasiado corto para que haya algo que comparar.
    }
checks-expected =
    { $expected ->
        [holds] sin excepción
        [rise] un aumento
        [fall] un descenso
       *[number] { $amount }
    }
checks-found =
    { $expected ->
        [holds] { $broken } de { $cases } incumplidas
        [number] { $amount }
       *[other] { $amount }, de { $before } a { $after }
    }
checks-breach = Mayor incumplimiento: { $amount }.
checks-breach-endless = Un número no es finito, o no está definido donde debería estarlo.
checks-tolerance-exact = exacto

checks-of = Verificaciones de { $title }
checks-summary =
    { $passed } de { $checks } verificaciones se cumplen{ $failed ->
        [0] { "" }
       *[other] , { $failed } no
    }{ $open ->
        [0] .
       *[other] ; { $open } esperan sus corridas.
    }
checks-open = en espera

## Conservación

check-attempts-end = Todo intento tiene un final
    .text = Cada intento termina en una detención, un rechazo en un puerto de entrada, una entrada o una muerte, en cada mes, sector y réplica. Nadie desaparece en el camino.
check-arrested-are-returned = Quien es detenido es devuelto
    .text = Las detenciones y los rechazos en puertos de entrada suman las devoluciones a México. Quien es devuelto varias veces cuenta cada vez.
check-recorded-among-deaths = Las muertes registradas son parte de todas las muertes
    .text = El registro oficial no contiene más muertes de las que hay. El modelo no confunde nunca el registro con las personas que murieron.
check-nobody-from-nowhere = Nadie sale de la nada
    .text = Hasta cualquier mes, las personas que entraron, desistieron o murieron no son más que las que emprendieron el viaje. Las demás esperan en la frontera para volver a intentarlo.
check-stock-balances = Las cuentas de la población cuadran
    .text = El número de personas sin documentos en Estados Unidos cambia por las entradas y los regresos a casa, y por nada más.
check-applications-balance = Las cuentas de las solicitudes cuadran
    .text = El número de personas en espera de entrevista cambia por las solicitudes presentadas y resueltas, y por nada más.
check-cards-balance = Las cuentas de las tarjetas nuevas cuadran
    .text = El número de tarjetas nuevas en uso cambia por las tarjetas entregadas, y por nada más.
check-returned-are-received = A quien se devuelve se le recibe
    .text = Las personas devueltas o removidas son recibidas en un puerto o llevadas al interior, una por una, cada mes y en cada réplica; a quien se niega una cama la había pedido, y las familias separadas son parte de las devueltas.
check-complaints-balance = Las quejas cuadran
    .text = Las quejas abiertas cambian de número por quejas presentadas y resueltas, y por nada más.
check-parts-add = Los modos y los grupos suman el total
    .text = Los modos de cruce, así como hombres, mujeres y menores, suman el total en cada mes, sector y réplica.
check-sectors-add = Los sectores suman la frontera
    .text = Los nueve sectores de la Patrulla Fronteriza suman la frontera completa en todo resultado que sea un conteo.
check-months-add = Los meses suman el año fiscal
    .text = Doce meses suman su año fiscal. Los conteos de personas son exactos; las horas y otras cantidades se guardan redondeadas.
check-bounds = Los números respetan sus límites
    .text = Cada número de cada resultado es finito y no negativo, y ninguna proporción rebasa 100%.

## Respuestas

check-agents-interrupt = Más agentes interrumpen más intentos
    .text = Con una mitad más de agentes en cada sector aumenta la proporción de intentos que terminan en detención: cada intento enfrenta más vigilancia (Espenshade y Acevedo 1995).
check-agents-keep-out = Con más agentes hay menos entradas
    .text = Los mismos agentes reducen el número de personas que logran entrar: cada intento es más riesgoso y menos personas emprenden el viaje (Gathmann 2008).
check-wages-draw = Los salarios atraen
    .text = Con salarios 10% más altos en Estados Unidos frente a los de México, más personas emprenden el viaje (Hanson y Spilimbergo 1996).
check-penalty-raises-fee = Penas más largas encarecen el cobro
    .text = Con tres años más de prisión por guiar personas, los guías piden más: cobran por el riesgo que asumen (a partir de Gathmann 2008).
check-penalty-lowers-guides = Si el guía es más caro, se contrata menos
    .text = Cuando las penas encarecen el cobro, una proporción menor de los intentos se hace con guía: la demanda de guías responde a su precio (Gathmann 2008).
check-dear-crossing-keeps-from-home = Cruzar caro aleja del regreso a casa
    .text = Cuando las penas encarecen el cobro, menos personas vuelven a casa, porque regresar a Estados Unidos costaría más (Massey, Durand y Pren 2015).
check-disruption-takes-capacity = La desarticulación resta capacidad
    .text = Si cada mes se elimina 20% más de la capacidad de los guías, les queda menos, por rápido que se recuperen las redes.
check-giving-up-lowers-entries = Si más personas desisten, hay menos entradas
    .text = Si de cada cien personas detenidas diez más desisten en lugar de volver a intentarlo, menos logran entrar (Espenshade 1990; Massey y Singer 1995).
check-closing-fills-the-neighbor = Cerrar San Diego llena Tucson
    .text = Si San Diego se vuelve mucho menos atractivo, aumentan los intentos en Tucson: los cruces se desplazan al siguiente sector del corredor, como ocurrió de 1993 a 2000.
check-lateral-moves-attempts = Devolver por otro lugar desplaza los intentos
    .text = Si la mitad de las personas devueltas en Tucson se lleva a la frontera de otro sector, disminuyen los intentos en Tucson, pues algunas vuelven a intentarlo desde allá (Guerette 2007).
check-heat-kills = El calor mata
    .text = Con máximas diarias 2 °C más altas aumentan las muertes: el calor causó 61% de 409 muertes en Arizona, Nuevo México y El Paso en 2002 y 2003 (Sapkota y otros 2006).
check-rescue-saves = El rescate salva vidas
    .text = Si la búsqueda y el rescate alcanzan treinta intentos más de cada cien, desde la mitad del periodo, disminuyen las muertes (Guerette 2007).
check-recording-records = Registrar mejor aumenta el registro
    .text = Si se registran cinco muertes más de cada cien, aumentan las muertes registradas. Las muertes mismas no cambian (GAO 2006).
check-extension-keeps-valid = Un plazo más largo deja menos tarjetas vencidas
    .text = Si la fecha límite de las tarjetas anteriores es nueve años posterior, menos personas tienen una tarjeta que ya no vale: para eso la aplazó el Congreso.
check-officers-shorten-lines = Más funcionarios acortan la espera
    .text = Si la mitad más de funcionarios realiza entrevistas, la espera de la entrevista baja o queda igual.
check-fee-keeps-away = Una tarjeta más cara la piden menos personas
    .text = Si los derechos suben 45 dólares, se presentan menos solicitudes. En cuánto bajan es un supuesto del escenario.
check-lanes-shorten-waits = Más carriles acortan la espera
    .text = Si cada puerto tiene una quinta parte más de carriles para vehículos, la espera media baja.
check-inspection-lengthens-waits = Una inspección más larga alarga la fila
    .text = Si la inspección de vehículos tarda una quinta parte más, los vehículos pasan más horas en fila, aunque algunas personas se quedan en casa.
check-inspection-makes-people-walk = Donde los vehículos esperan más, la gente camina
    .text = Si la inspección de vehículos tarda una quinta parte más, más personas cruzan a pie en El Paso, como en el otoño de 2001.
check-hours-spare-the-night = Los horarios acordados evitan la noche
    .text = Si a todas las personas se les devuelve dentro del horario del puerto, una parte menor llega de noche. No es así en un puerto que cierra de día y abre de noche: ahí se retiene a las personas hasta la noche, y llegan más a esas horas. Lo que los horarios hacen a la custodia y a la fila de la mañana es otro asunto.
check-desk-shortens-waits = Más personal en el módulo acorta la espera
    .text = La mitad más de personal en cada módulo de recepción acorta la espera media.
check-beds-shelter = Las camas albergan
    .text = Con la mitad más de camas en cada albergue se niega cama a menos personas (Erlang 1917).
check-consuls-reach = Más personal consular llega a más personas
    .text = Con la mitad más de personal de protección en cada sector, se escucha antes de su salida a una parte mayor de quienes lo piden.
check-meetings-inform = Las reuniones informan
    .text = Con doce reuniones más al año del mecanismo de consulta, a más personas en el interior se les informa a tiempo de su derecho. Cuánto es un supuesto; donde no existe ese mecanismo, las reuniones no cambian nada.

## Formas cerradas

check-beta-geometric = Detenciones repetidas: 60, 20 y 20%
    .text = Las personas difieren en su riesgo: tres quintos, un quinto y un quinto, como se registró entre los hombres mexicanos detenidos de 1999 a 2009.
check-repeated-trials = Intentos repetidos
    .text = Detenciones por persona y probabilidad de entrar cuando todas corren el mismo riesgo, con y sin personas que desisten (Espenshade 1990; Massey y Singer 1995).
check-giving-up-at-once = Desistir de inmediato
    .text = Si todas las personas desisten tras la primera detención, entra 65% donde el riesgo es de 35%.
check-logit-plain = Elección: logit simple
    .text = Cinco formas de cruzar y sus probabilidades, calculadas a mano.
check-logit-nested = Elección: nidos por sector
    .text = Las formas de cruzar en un mismo sector se parecen más entre sí que las de sectores distintos; probabilidades calculadas a mano.
check-logit-nested-closed = Elección: nidos por sector, San Diego cerrado
    .text = Sin corredores, todos los demás sectores ganan en la misma proporción, 1.6303. Por eso el modelo tiene corredores.
check-logit-corridors = Elección: corredores
    .text = Tres niveles: corredor, sector y modo de cruce; probabilidades calculadas a mano.
check-logit-corridors-closed = Elección: corredores, San Diego cerrado
    .text = Con corredores, Tucson se multiplica por 1.8332 y Texas por 1.3233: los cruces se desplazan primero al sector vecino.
check-risk = Riesgo de detención
    .text = Con una unidad de vigilancia, un intento sin guía se interrumpe con probabilidad 1 − 1/e; con la mitad del riesgo, 1 − 1/√e.
check-fee = Lo que pide un guía
    .text = Con los números del propio escenario: donde falla la mitad de los intentos, el guía pide el doble del costo, y un mes de prisión segura agrega su precio.
check-erlang-formulas = Filas: fórmulas de Erlang
    .text = Proporciones que se pierden y que esperan, esperas medias y el menor número de servidores que rechaza a lo sumo 1%, como las dan otros programas y tablas (Erlang 1917).
check-busy-lanes = Filas: carriles casi llenos
    .text = Veinticuatro carriles a 99% de su capacidad hacen esperar 2.6 minutos en promedio. Las esperas más largas en la frontera se deben a que llegan más personas de las que los carriles pueden atender, no al azar.
check-single-server = Filas: un solo servidor
    .text = Esperas cuando los tiempos de atención varían (Pollaczek 1930; Khinchine 1932), cuando lo urgente pasa primero sin interrumpir a nadie (Cobham 1954) y de una persona a la siguiente (Lindley 1952).
check-queue-simulated = Filas: persona por persona
    .text = En cada uno de cinco sistemas se atiende a cien mil personas, una por una. Las proporciones que esperan son las de la fórmula de Erlang, salvo por el azar.
check-infinite-servers = Presencia: cuántas personas a la vez
    .text = Donde nadie espera, el número de personas presentes oscila menos que las llegadas, y los grupos de cuarenta lo hacen variar mucho más que quienes llegan por su cuenta.
check-presence-lags = Presencia: cuándo hay más personas
    .text = Con estancias de dos días en promedio, el mayor número de personas presentes se alcanza 5.7 horas después de un máximo diario de llegadas y 1.18 días después de uno semanal.
check-fluid-rush = Filas: más de lo que los carriles despachan
    .text = En doce carriles que despachan 90 vehículos por hora, 1,400 por hora durante dos horas y media dejan 800 en la fila, el último espera 44.4 minutos y la fila dura otras 2.1 horas. Con diecinueve carriles no se forma.
check-screening = Revisión: a quién se detiene y a quién se reconoce
    .text = Donde se busca a dos de cada mil, una buena revisión acierta con 15.3% de quienes detiene (Altman y Bland 1994). De las personas deportadas antes, se reconocía a 36.9% en San Diego y a 16.4% en El Paso (Inspector General 1998).

## Identidades

check-equal-policies = Políticas iguales dan lo mismo
    .text = El escenario con otros nombres y con una política que no cambia nada da los mismos números hasta el último bit. De otro modo, una diferencia entre políticas no significaría nada.
check-first-replicates = Una corrida corta es el comienzo de una larga
    .text = Las primeras réplicas de una corrida más larga son las de la corrida corta, hasta el último bit.
check-order-of-chunks = No importa el orden ni el lugar del cálculo
    .text = Las mismas réplicas, calculadas aquí empezando por el último bloque, dan los mismos números y la misma huella.
check-nothing-before = Nada ocurre antes de que empiece una política
    .text = Con más rescate desde la mitad del periodo, todos los meses anteriores quedan iguales hasta el último bit.
check-recording-alone = Registrar muertes no mueve nada más
    .text = Si se registran más muertes, todos los números quedan iguales hasta el último bit, salvo el de las muertes registradas.

## Registro

check-booths-opened = Registro: diecinueve casetas en vez de doce
    .text = San Ysidro, octubre de 1992: con diecinueve casetas en la madrugada en vez de doce, ese día no hubo demora (Los Angeles Times). Aquí llegan tantas personas que, tras un pico de dos horas y media, la última espera 35 minutos con doce; ambas cosas son supuestos.
check-lanes-kept-open = Registro: tres cuartas partes de los carriles
    .text = San Ysidro, noviembre de 1992: con tres cuartas partes de los carriles abiertos o más, la espera bajó de 30 o 40 minutos a 10 (Los Angeles Times). Aquí llegan tantas personas que la espera media es de 35 minutos con dos terceras partes de los carriles abiertos, lo que es un supuesto.
check-third-trusted-lane = Registro: un tercer carril para viajeros confiables
    .text = San Ysidro, junio de 2005: con un tercer carril la espera máxima bajó de 60 minutos a 10 (testimonios de viajeros). Aquí llegan tantas personas que con dos carriles la espera máxima es de 60 minutos. Donde el modelo no deja fila alguna, exagera: no conoce a quienes atrae una fila más corta.

## Los hallazgos en una tabla

verify-check = Verificación
verify-verdict = Veredicto
verify-expected = Se espera
verify-found = Resulta
verify-tolerance = Tolerancia
