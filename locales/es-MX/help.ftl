### La línea de comandos explicada. Los nombres de comandos, opciones y formatos se escriben igual en ambos idiomas.

## Ayuda. help-<comando> con .usage y quizá .after; help-argument-<argumento>.

help-usage = Uso:
help-commands = Comandos
help-arguments = Argumentos
help-options = Opciones

help-frontera = Modelos Monte Carlo de flujos migratorios en la frontera entre México y Estados Unidos.
    .usage = frontera COMANDO [OPCIONES]
help-run = Corre un escenario, suelto o de un cuaderno, y escribe sus resultados
    .usage = frontera run ESCENARIO|CUADERNO [--scenario NOMBRE] [--set CLAVE=VALOR]... [OPCIONES]
    .after =
        La forma JSON contiene scenario, version, seed, replicates, threads, elapsed_s, fingerprint y outcomes,
        y sampling donde no es independent.
        Cada elemento de outcomes es una serie:
          id, unit        el resultado y su unidad
          sector, port, consulate
                          un sector de la Patrulla Fronteriza, un puerto de entrada o un consulado; falta si es toda la
                          frontera
          mode, group, lane
                          un modo de cruce, un grupo de personas o un tipo de carril, donde el resultado se distingue así
          period          "fiscal_year" (años completos, todas las réplicas) o "month" (las primeras 1,000 réplicas)
          replicates      réplicas consideradas
          time            nombres de los momentos: "1992" o "1991-10"
          mean, mcse      media y su error estándar Monte Carlo, uno por momento
          quantiles       "0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975": uno por momento
        Donde un resultado no está definido en ninguna réplica, las listas contienen null. El CSV tiene los mismos
        campos como columnas, un renglón por serie y momento. Huellas iguales significan resultados iguales, en
        cualquier máquina o navegador.

        Códigos de salida: 0 hecho, 1 falla (no se puede escribir un archivo), 2 datos de entrada incorrectos.
help-compare = Compara escenarios réplica por réplica, con los mismos números aleatorios; el primero es la referencia
    .usage = frontera compare REFERENCIA OTRO... [--outcome ID]... [--set CLAVE=VALOR]... [OPCIONES]
    .after =
        Todos los escenarios necesitan la misma semilla, réplicas y periodo; --set, --seed y --replicates valen para todos.
        La tabla da, para cada resultado, ambas medias, la diferencia media (el otro menos la referencia) con su intervalo
        de 95%, la proporción de réplicas en que el otro es mejor (o mayor, si el resultado no tiene dirección mejor) y la
        varianza de las diferencias entre la de dos corridas independientes: si es menor que 1, parear ayuda. Con tres
        escenarios o más agrega el arrepentimiento: cuánto peor es cada uno que el mejor de ellos.

        La forma JSON contiene version, scenarios (id y fingerprint, primero la referencia), seed, replicates, threads,
        elapsed_s, period, time, differences y regret, y sampling donde no es independent.
        Cada elemento de differences es una serie:
          scenario        el otro escenario
          id, unit        el resultado y su unidad
          sector, port, consulate, group
                          un sector de la Patrulla Fronteriza, un puerto de entrada, un consulado o un grupo de personas;
                          falta si son todos
          counted         "better" (mejor) o "higher" (mayor): lo que cuenta share
          replicates      réplicas en que ambos tienen el resultado, una por momento, como todo lo que sigue
          reference_mean, reference_mcse, other_mean, other_mcse
                          medias de esas réplicas y sus errores estándar Monte Carlo
          difference, difference_mcse, difference_low, difference_high
                          media de las diferencias, su error estándar Monte Carlo y su intervalo de 95%
          share, share_low, share_high, equal
                          proporción de réplicas que cuentan, su intervalo de 95% y la de iguales (cuentan la mitad)
          variance_ratio  varianza de las diferencias entre la de dos corridas independientes
          quantiles       de las diferencias: "0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975"
        Los momentos se llaman "1992/2003" para el periodo completo, o "1992". Lo que no está definido es null. El CSV
        tiene los mismos campos como columnas. regret contiene protection y operation, listas de resultados con dirección
        mejor: mean, mcse, high (cuantil de 95%) y share_best de cada escenario, en su orden; null si son dos.

        Códigos de salida: 0 hecho, 1 falla (no se puede escribir un archivo), 2 datos de entrada incorrectos.
help-port = Sigue una semana en un puerto de entrada: cuánto se espera, hora por hora y carril por carril
    .usage = frontera port ESCENARIO|CUADERNO --port ID --week FECHA|--month MES [--method MÉTODO] [OPCIONES]
    .after =
        El mes, sus viajes, carriles y revisión son los de la corrida del escenario, réplica por réplica; los días de la
        semana son más o menos concurridos por azar. Con "events" cada quien llega, espera y pasa la revisión por separado;
        una fracción de carril es un carril más durante esa fracción de la hora, y al menos uno está abierto. Con "fluid" la
        gente fluye hora por hora, sin azar: es rápido. La tabla muestra el día en que se espera más en total.

        La forma JSON contiene scenario, version, seed, replicates, port, month, monday, method, hours y week. Un número es
        un objeto con mean, mcse (su error estándar Monte Carlo) y quantiles ("0.025" a "0.975", entre réplicas), o null si no
        está definido. Cada elemento de hours contiene:
          weekday, hour, lane   1 (lunes) a 7, 0 a 23, y vehicle, pedestrian o trusted
          arrivals        vehículos, o personas a pie, que llegan en la hora
          wait_minutes    espera media de quienes se forman en la hora
          line            cuántos están formados al terminar la hora
          fluid_wait_minutes, fluid_error_minutes
                          con events: la espera como fluido, y fluido menos events
        week contiene, por tipo de carril: crossings, turned_away, wait_minutes_mean, wait_minutes_p50, wait_minutes_p90,
        wait_minutes_p95, share_over_20_min y hours_lost; table, lo que la corrida da para todo el mes; y con events
        fluid, fluid_error y table_error. El CSV tiene un renglón por número: lane, weekday, hour, figure, mean, mcse y cuantiles.

        Códigos de salida: 0 hecho, 1 falla (no se puede escribir un archivo), 2 datos de entrada incorrectos.
help-reception = Sigue una semana de recepción en un puerto de devolución: quién llega y cuándo, cuánto se espera, qué camas se ocupan
    .usage = frontera reception ESCENARIO|CUADERNO --port ID [--month MES] [OPCIONES]
    .after =
        Cada día se devuelve a tantas personas como la corrida del escenario devuelve ahí en el mes, réplica por réplica. Los
        autobuses llegan al azar dentro del horario del puerto; se sigue a cada persona hasta el módulo, la entrega o la
        cama. Es una prueba de esfuerzo con supuestos explícitos: de autobuses, módulos y albergues de esos años no se
        encontró registro público.

        La forma JSON contiene scenario, version, seed, replicates, port, month, hours y week. Un número es un objeto con
        mean, mcse (su error estándar Monte Carlo) y quantiles ("0.025" a "0.975", entre réplicas), o null si no está
        definido. Cada elemento de hours contiene:
          weekday, hour   1 (lunes) a 7, 0 a 23
          arrivals        personas que llegan en la hora
          wait_minutes    espera media de quienes llegan en la hora y son recibidos por personal
          waiting         personas ante el módulo, media de la hora
          beds_taken      camas ocupadas en el albergue, media de la hora
        week contiene arrivals, wait_minutes_mean, over_goal_share, unattended, minors_at_night, minors_late_handover,
        minors_without_handover y shelter_refused. El CSV tiene un renglón por número: weekday, hour, figure, mean, mcse y
        cuantiles.

        Códigos de salida: 0 hecho, 1 falla (no se puede escribir un archivo), 2 datos de entrada incorrectos.
help-capacity = Busca cuánto personal o cuántas camas bastan para atender como se quiere
    .usage = frontera capacity ESCENARIO|CUADERNO --resource posts|desk|beds [--port ID] [--month MES] [OPCIONES]
    .after =
        Se puede preguntar por tres recursos:
          posts    personal de las sedes consulares, en porcentaje del que hay: quién tiene tarjeta el día de la fecha límite
          desk     personal del módulo de recepción de un puerto en su horario: a quién se recibe en --limit-minutes
          beds     camas del albergue de un puerto: quién pide una y la obtiene
        Basta la menor capacidad con la que la proporción atendida como se quiere llega a --target en al menos la
        proporción --confidence de las réplicas. Cada réplica sortea los parámetros inciertos; en un puerto es una semana,
        persona por persona, con tantas personas al día como la corrida devuelve ahí en --month (si no se dice, el mes en que
        más llegan). Todas las capacidades se prueban con los mismos números aleatorios.

        El formato JSON contiene scenario, version, seed, replicates, resource, unit, port, month, limit_minutes, target,
        confidence, as_is (la capacidad que hay), enough (null si no basta la mayor que se prueba), largest y curve. Cada
        punto de curve contiene capacity, kept (la proporción atendida como se quiere a la que llega la parte pedida de las
        réplicas) y quantiles de esa proporción sobre las réplicas ("0.025" a "0.975"). CSV contiene la curva.

        Códigos de salida: 0 listo, 1 falla (no se puede escribir un archivo), 2 datos incorrectos.
help-export = Corre un escenario o todos los de un cuaderno y reúne archivos y resultados en un archivo ZIP
    .usage = frontera export ESCENARIO|CUADERNO.md --out ARCHIVO.zip [OPCIONES]
    .after =
        El ZIP contiene el cuaderno con los escenarios y datos que lee, scenarios/NOMBRE.toml, results/NOMBRE.csv y
        results/NOMBRE.json de cada escenario, y README.txt en inglés y español, con la semilla, las réplicas y la huella
        de cada corrida y el comando que la reproduce. El JSON es el de «frontera run» sin threads ni elapsed_s: el mismo
        cuaderno da los mismos bytes en cualquier máquina. cells/CELDA.csv es lo que sigue una celda de semana, recepción
        o capacidad, como lo escribe el comando que nombra README.txt.

        Códigos de salida: 0 hecho, 1 falla (no se puede escribir el archivo), 2 datos de entrada incorrectos.
help-check = Revisa un escenario o un cuaderno: cada problema con su archivo, línea y columna
    .usage = frontera check ARCHIVO
help-verify = Pone a prueba en un escenario lo que el modelo debe cumplir: conservación, respuestas, formas cerradas, identidades
    .usage = frontera verify ESCENARIO|CUADERNO [--scenario NOMBRE] [--set CLAVE=VALOR]... [--numbers] [OPCIONES]
    .after =
        Una respuesta cambia una sola cosa en el escenario y mira la diferencia media entre réplicas pareadas: se cumple si
        el intervalo de 95% queda por completo del lado debido del 0, no se cumple si queda por completo del otro, y queda
        sin decidir si incluye el 0. El número de réplicas del propio escenario no interviene.

        Con --numbers la tabla termina con cada número de las formas cerradas y del registro: su nombre como fórmula, el
        publicado, el propio y el propio menos el publicado.

        La forma JSON contiene scenario, version, seed, replicates (de todas las corridas juntas), threads, elapsed_s,
        verdicts (cuántas verificaciones hay de cada veredicto: passed, failed, undecided, not_applicable) y checks. Cada
        elemento de checks contiene:
          id, family      la verificación, y conservation, response, closed_form, identity o record
          verdict         "passed", "failed", "undecided" o "not_applicable"
          reason          por qué queda sin decidir o no aplica; si no, null
          evidence        los números, o null:
            expected        "holds", "rise", "fall" o un número ("number": 0.6)
            found           mayor incumplimiento, diferencia media o número más alejado
            tolerance       redondeo, mitad del intervalo de 95% o error permitido
            unit            unidad de estos números
            cases, broken   enunciados, réplicas o números considerados, y los que incumplen la ley
            means           antes y después del cambio; si no, null
            pairs           name (nombre), published (publicado) y computed (calculado) de cada número de una forma
                            cerrada o del registro

        Códigos de salida: 0 ninguna verificación falla, 1 alguna falla, 2 datos de entrada incorrectos.
help-read = Muestra un cuaderno como Markdown simple en un idioma, con los números de sus corridas en el texto
    .usage = frontera read CUADERNO [OPCIONES]
    .after =
        Se corren los escenarios de los que habla el texto, con la semilla y las réplicas del cuaderno. Cada valor entre
        llaves dobles se convierte en su número, con las cifras que permite su error estándar Monte Carlo; el código y las
        celdas que no son de texto quedan como están. Al inicio van el título y los autores.

        Códigos de salida: 0 hecho, 1 falla (no se puede escribir un archivo), 2 datos de entrada incorrectos.
help-link = Hace un enlace de un escenario o un cuaderno: el final de una dirección que lo abre en la página o con «frontera open»
    .usage = frontera link ESCENARIO|CUADERNO [--scenario NOMBRE] [--set CLAVE=VALOR]... [OPCIONES]
help-open = Abre un enlace: su escenario como archivo y lo que difiere de su escenario predefinido, o su cuaderno como archivo
    .usage = frontera open ENLACE [--check] > ARCHIVO
    .after =
        El escenario o cuaderno va a la salida estándar; todo lo demás, a la salida de errores.

        Códigos de salida: 0 abierto (y reproducido), 1 los resultados difieren de los de quien envía, 2 el enlace no
        puede abrirse.
help-schema = Escribe el esquema JSON de los archivos de escenario
    .usage = frontera schema
help-list = Enumera los escenarios que vienen con Frontera
    .usage = frontera list

help-argument-scenario = Un escenario de «frontera list» por su id, la ruta de un archivo .toml (con sus datos al lado) o un cuaderno: un archivo .md, o uno incluido por su id, por ejemplo the-funnel
    .name = ESCENARIO
help-argument-of_notebook = El escenario del cuaderno que se toma, por su nombre en él (hace falta si el cuaderno tiene varios)
    .name = NOMBRE
help-argument-resource = Lo que puede faltar: posts, desk o beds
    .name = RECURSO
help-argument-capacity_port = El puerto de entrada; para desk y beds
    .name = ID
help-argument-capacity_month = El mes cuyas devoluciones llenan las semanas, por ejemplo 1998-03 (si no se dice, el mes en que más llegan); para desk y beds
    .name = MES
help-argument-target = Proporción que debe atenderse como se quiere (0.95 si no se dice otra)
    .name = PROPORCIÓN
help-argument-confidence = Proporción de las réplicas en que debe ser así (0.9 si no se dice otra)
    .name = PROPORCIÓN
help-argument-limit_minutes = Minutos en los que debe recibirse a las personas, de 1 a 1440 (60 si no se dice otra cosa); para desk
    .name = MINUTOS
help-argument-notebook = Un cuaderno por su archivo .md (con sus escenarios y datos al lado), o uno incluido por su id, por ejemplo the-funnel
    .name = CUADERNO
help-argument-text = Escribe el Markdown en este archivo
    .name = ARCHIVO.md
help-argument-source = Un escenario por su id o su archivo .toml, o un cuaderno por su id o su archivo .md (con sus escenarios y datos al lado)
    .name = ARCHIVO
help-argument-archive = Escribe el ZIP en este archivo
    .name = ARCHIVO.zip
help-argument-file = Un escenario por su id o su archivo .toml, o un cuaderno por su id o su archivo .md (con sus escenarios y datos al lado)
    .name = ARCHIVO
help-argument-reference = El escenario con el que se comparan los demás: un id de «frontera list» o un archivo .toml
    .name = REFERENCIA
help-argument-others = Escenarios que se comparan con él
    .name = OTRO
help-argument-outcomes = Un resultado por su id, por ejemplo deaths; puede repetirse (si falta: una selección; en JSON y CSV, todos)
    .name = ID
help-argument-sector = Un sector de la Patrulla Fronteriza por su id, por ejemplo el_paso (si falta: toda la frontera)
help-argument-port = Un puerto de entrada por su id, por ejemplo san_ysidro (si se omite: toda la frontera)
    .name = ID
help-argument-consulate = Un consulado de la frontera por su id, por ejemplo nogales (si se omite: toda la frontera)
    .name = ID
help-argument-of_port = El puerto de entrada por su id, por ejemplo san_ysidro
    .name = ID
help-argument-week = La semana de esta fecha, de lunes a domingo, por ejemplo 1998-07-06
    .name = FECHA
help-argument-month = La primera semana de este mes, por ejemplo 1998-07
    .name = MES
help-argument-reception_month = El mes cuyas devoluciones llenan la semana, por ejemplo 2000-03 (si no se dice, el mes en que más llegan)
    .name = MES
help-argument-method = events (persona por persona) o fluid (hora por hora, sin azar) (si falta: events)
    .name = MÉTODO
help-argument-week_replicates = Número de réplicas (si falta: 200)
    .name = N
help-argument-period = window (todos los años fiscales completos juntos) o fiscal_year (si falta: window)
    .name = PERIODO
help-argument-settings = Fija un parámetro o ajuste: flows.demand.deterrence=0.5, policies.gatekeeper.enabled=false
    .name = CLAVE=VALOR
help-argument-replicates = Número de réplicas, en lugar del que trae el escenario
    .name = N
help-argument-seed = Semilla de todos los números aleatorios, en lugar de la del escenario
    .name = N
help-argument-sampling = Cómo se sortean los parámetros inciertos: independent o latin_hypercube (si falta: como dice el escenario)
    .name = MODO
help-argument-threads = Número de hilos; los resultados no dependen de él (si falta: todos los de esta máquina)
    .name = N
help-argument-format = table, json o csv (si falta: table)
    .name = FORMATO
help-argument-report = table o json (si falta: table)
    .name = FORMATO
help-argument-out = Escribe los resultados en este archivo
    .name = ARCHIVO
help-argument-preset = Dice lo que difiere de este escenario predefinido, en lugar de aquel del que parte
    .name = ID
help-argument-base = Dirección de la página; se reemplaza lo que sigue a su # (si falta: solo el enlace)
    .name = DIRECCIÓN
help-argument-fingerprint = Corre primero el escenario, o los que muestra el cuaderno, y pone en el enlace las huellas de los resultados
help-argument-qr = Escribe el código QR de la dirección en este archivo
    .name = ARCHIVO.svg
help-argument-link = Un enlace: la dirección completa o lo que sigue a su #
    .name = ENLACE
help-argument-numbers = Escribir también cada número de las formas cerradas y del registro junto al propio
help-argument-check = Corre el escenario, o los del cuaderno cuyos resultados vio quien envía, y compara los resultados con los suyos
help-argument-files = Escribe en esta carpeta los archivos que acompañan al cuaderno
    .name = CARPETA
help-argument-language = en o es (si falta: según LC_ALL, LC_MESSAGES o LANG)
    .name = IDIOMA
help-argument-help = Explica este comando
help-argument-version = Dice qué versión es esta
