### Palabras de la página: un grupo de mensajes por componente.

## La página

page-title = Frontera: simulación de políticas migratorias
page-tagline = Un cuaderno que simula en este navegador la migración y las políticas en la frontera de México y Estados Unidos.
page-skip = Ir a los resultados
switch-language = Idioma
switch-appearance = Apariencia
appearance-auto = Auto
appearance-light = Clara
appearance-dark = Oscura

## Avisos

notice-dismiss = Cerrar
notice-worker-replaced = Se detuvo uno de los procesos en segundo plano. Se reemplazó y su parte de la corrida se repite; el resultado no cambia.
notice-without-workers = Este navegador no inicia aquí procesos en segundo plano, así que el modelo corre en la página misma: más lento, con el mismo resultado.
notice-not-kept = Este navegador no está guardando sus cambios: su almacenamiento está lleno o bloqueado. Permanecen en esta página hasta que la cierre. Para conservarlos, use «Guardar como archivo».
notice-file-none = Ninguno de estos archivos es un cuaderno o un escenario. Un cuaderno es un archivo .md y un escenario, uno .toml; a ambos pueden acompañarlos archivos .csv con datos.
notice-file-unreadable = No fue posible leer un archivo. Su trabajo sigue igual.
notice-file-errors = El archivo no se abrió; su trabajo sigue igual. Lo que hay que corregir en él:
notice-edit-errors = No fue posible hacer este cambio; el cuaderno sigue como estaba. El motivo:

## What came by a link

notice-link-errors = No se puede abrir este enlace. Su propio trabajo está en la página, sin cambios.
received-heading = Abierto desde un enlace
received-changes = { $count ->
        [0] El escenario es «{ $preset }», tal como viene con el programa.
        [one] El escenario es «{ $preset }» con un cambio, que se indica junto a las palancas.
       *[other] El escenario es «{ $preset }» con { $count } cambios, que se enumeran junto a las palancas.
    }
received-untouched = Su propio trabajo sigue intacto.
received-pending = Se calcula el resultado para compararlo con el de quien envió el enlace…
received-changed = Usted ha cambiado algo: el resultado ya no es el que vio quien envió el enlace.
received-keep = Guardar una copia como mi trabajo
received-leave = Volver a mi trabajo

## Handing on

share-open = Compartir…
share-heading = Compartir lo que está en esta página
share-link = Enlace
share-length = { $count } caracteres. El enlace lo contiene todo; nada se guarda en ningún servidor.
share-long = { $count } caracteres: algunos programas cortan enlaces de este largo. El archivo es el camino más seguro.
share-copy = Copiar el enlace
share-copied = Copiado.
share-not-copied = El navegador no permitió copiar. Seleccione el enlace y cópielo a mano.
share-native = Compartir con el sistema…
share-qr = Código QR de este enlace

## Llevárselo

export-start = Exportar…
export-working = Exportando…
export-wait = La exportación contiene resultados completos. Espere a que terminen todas las corridas.
export-title = Un archivo ZIP con el cuaderno, sus escenarios, los resultados en CSV y JSON, y cómo volver a obtenerlos
export-done = El archivo está entre sus descargas.
export-failed = El navegador no aceptó el archivo.

run-bar = La corrida
run-replicates = Réplicas
run-seed = Semilla
run-sampling = Parámetros
run-sampling-way =
    { $way ->
        [latin_hypercube] Hipercubo latino
       *[other] Independientes
    }
run-sampling-title = Cómo se sortean los parámetros inciertos: cada réplica por su cuenta, o treinta y dos réplicas como un hipercubo latino, que quita casi toda su parte del error de una media
run-live = En vivo
run-start = Correr
run-stop = Detener
run-progress-label = Réplicas terminadas
run-waiting = Aún no se ha corrido nada.
run-running = { $done } de { $wanted } réplicas
run-complete = { $done ->
        [one] { $done } réplica en { $seconds } s
       *[other] { $done } réplicas en { $seconds } s
    }
run-stopped = Detenida tras { $done } de { $wanted } réplicas
run-failed = No fue posible terminar la corrida: una parte de ella detiene todo proceso que la intenta. Mueva una palanca o abra otro escenario.
run-stale = Las palancas se movieron después. Corra el modelo para ver qué resulta.
run-headline = { $outcome } { $time }: { $mean } ({ $error })
run-headline-title = Media de las réplicas y su error estándar de Monte Carlo
run-fingerprint = Huella
run-fingerprint-title = Dieciséis dígitos hechos con todos los números del resultado. El mismo escenario, la misma semilla y el mismo número de réplicas dan los mismos dígitos en cualquier equipo.

## Palancas

levers-heading = Palancas
levers-open = Palancas
levers-close = Cerrar
levers-search = Buscar entre las palancas
levers-none-found = Ninguna palanca tiene esas palabras.
levers-changed-count = { $count ->
        [one] { $count } cambio
       *[other] { $count } cambios
    }
policies-heading = Políticas en el tiempo
lever-all = Todas juntas (media)
lever-mean = media { $value }
lever-source = Fuente
lever-assumption = Supuesto
lever-number-label = { $name }, número
lever-reset = Restablecer
lever-reset-label = Restablecer { $name }
lever-preset-value = De origen: { $value }
lever-random = { $middle } (90% entre { $low } y { $high })
lever-allowed = Permitido: de { $low } a { $high }
policy-period-open = desde { $start }
policy-period = de { $start } a { $end }
policy-from = desde
policy-until = hasta
policy-sets = { $parameter }: pasa a { $value }
policy-adds = { $parameter }: más { $value }
policy-multiplies = { $parameter }: por { $value }
changes-heading = Cambios frente al escenario de origen
changes-none = Nada difiere del escenario de origen. Mueva una palanca y las figuras la siguen.
changes-reset-all = Restablecer todo
changes-from-to = { $from } → { $to }
changes-several = { $count } de { $all } números
changes-policy-off = no está en vigor
changes-policy-changed = modificada

## Figuras

figure-waiting = Corriendo las primeras réplicas…
figure-number = Figura { $number }
figure-not-run =
    { $title } no corre { $system ->
        [documents] los documentos de cruce
        [ports] los puertos de entrada
        [repatriation] la repatriación
        [consular] la protección consular
       *[flows] los flujos migratorios
    }, que es lo que aquí se cuenta. Agregue { $system } a systems en el escenario, o elija otro resultado.
figure-in-place = { $outcome } en { $place }
figure-by-sector = { $outcome } por sector, de oeste a este
figure-by-port = { $outcome } por puerto de entrada, de oeste a este
figure-by-consulate = { $outcome } por consulado, de oeste a este
figure-shares = { $outcome }: proporción de cada sector
figure-shares-of-ports = { $outcome }: proporción de cada puerto de entrada
figure-shares-of-consulates = { $outcome }: proporción de cada consulado
figure-shares-axis = Proporción de toda la frontera
figure-difference = { $heading }: diferencia
figure-difference-sentence = { $time }: { $other } menos { $reference } tiene la mediana { $median }; 80% de las corridas pareadas está entre { $low } y { $high }.
figure-record = Registro: { $source }. { $text }
figure-role = gráfica
figure-chart-label = { $heading }: gráfica. Las flechas del teclado leen sus puntos.
figure-reading-hint = Señale la gráfica, o enfóquela y use las flechas del teclado, para leer sus números.
figure-table = Como tabla
figure-save-svg = SVG
figure-save-png = PNG
figure-save-csv = CSV
figure-png-refused = Este navegador no pudo hacer un PNG de la figura. El SVG contiene la misma imagen.

## Gráficas

chart-fiscal-year = Año fiscal de Estados Unidos, de octubre a septiembre
chart-month = Mes
chart-difference = { $other } menos { $reference }
chart-axis = { $outcome } ({ $unit })
chart-scenario = Escenario
chart-sector = Sector
chart-port = Puerto de entrada
chart-consulate = Consulado
chart-median = Mediana
chart-band-50 = 50% de las corridas
chart-band-80 = 80%
chart-band-95 = 95%
chart-modelled = Modelo
chart-observed = Registro
chart-range = { $low }–{ $high }
chart-note-record = Registro: { $source }.
chart-note-difference = Diferencia corrida por corrida, con los mismos números aleatorios: lo que difiere se debe solo a los escenarios.
chart-note-illustrative = Ilustrativo: no se encontró registro público con el cual comparar estos números. Muestran lo que implican los supuestos declarados.
chart-note-model = Modelo: Frontera { $version }. Las bandas contienen 50, 80 y 95% de las réplicas.
chart-spoken-forecast = { $place }: mediana { $median }; la mitad de las corridas { $half }, 80% { $eighty }, 95% { $widest }
chart-spoken-observed = { $place }: { $observed } ({ $series })
chart-spoken-share = { $series }, { $place }: { $modelled }
chart-spoken-share-observed = { $series }, { $place }: { $modelled } en el modelo, { $observed } en el registro

## El pie de la página

## The effect of the changes

effect-heading = Efecto de los cambios
effect-before = Antes
effect-after = Con los cambios
effect-changed-scenario = el escenario modificado
effect-note = En { $window }. Ambas corridas comparten sus números aleatorios: lo que difiere se debe solo a los cambios. El intervalo es el de la diferencia media; las filas cuyo intervalo contiene el 0 van más claras. Razón de varianzas: la de la diferencia pareada entre la de dos corridas independientes; cuanto menor, más se gana al parearlas.
effect-figure = { $outcome }: efecto de los cambios
effect-figures = En figuras, año por año
effect-replay = Repetir el último cambio

footer-sources = Fuentes de los datos
footer-about = Modelos de los flujos entre puertos de entrada; el sector es el lugar más fino que conocen. Los supuestos se señalan como tales junto a cada palanca. Nada de lo que usted escriba sale de este navegador.
footer-version = Frontera { $version }. Software libre con licencia MIT o Apache 2.0.

## The notebook

notebook-bar = Cuaderno
notebook-list = Cuadernos…
notebook-undo = Deshacer
notebook-redo = Rehacer
notebook-open = Abrir un archivo…
notebook-save = Guardar como archivo
notebook-source = Fuente
source-hint = El cuaderno completo, como está en su archivo. Lo que escriba surte efecto en cuanto hace una pausa; los errores se enumeran con su línea y lo demás sigue funcionando.
dialog-close = Cerrar
library-heading = Cuadernos
library-new = Cuaderno nuevo
library-own = Los suyos, guardados en este navegador
library-none = Todavía ninguno. El primer cambio a un cuaderno lo guarda aquí.
library-untitled = Sin título
library-forget = Olvidar
library-forget-sure = Olvidar para siempre
library-forget-label = { $action }: { $title }
library-bundled = Para leer y para empezar
library-presets = Escenarios en su mesa de trabajo
scenario-at-hand = Palancas del escenario
scenario-add = Agregar un escenario…
scenario-remove = Quitar
scenario-broken = { $name } (con errores)

## Cells

cell-add = Agregar una celda
cell-kinds = Tipos de celda
cell-kind-text = Texto
cell-kind-levers = Palancas
cell-kind-run = Corrida
cell-kind-chart = Gráfica
cell-kind-table = Tabla
cell-kind-comparison = Comparación
cell-kind-week = Semana en un puerto
cell-kind-reception = Semana de recepción
cell-kind-capacity = Cuánto basta
cell-kind-checks = Verificaciones
cell-bar = Qué puede hacerse con { $cell }
cell-button = { $action }: { $cell }
cell-up = Subir
cell-down = Bajar
cell-duplicate = Duplicar
cell-edit = Editar la fuente
cell-delete = Borrar
cell-drag = Arrastrar a otro lugar
cell-source = Fuente de { $cell }
cell-error-line = Línea { $line }.
editor-done = Listo
editor-hint = Markdown entre ::: en y ::: es, o las claves de la celda. Surte efecto mientras escribe.
value-waiting = valor por llegar
value-title = Error estándar de Monte Carlo: { $error }
run-of = Corrida de { $title }
levers-of = Palancas de { $title }
reproduce-heading = Reproducir
reproduce-by-file = Con el cuaderno guardado como archivo, en una línea de comandos:
reproduce-by-link = Sin ningún archivo, solo con el enlace:
reproduce-found = Ambas dan la huella { $fingerprint }.
reproduce-pending = Cuando termine la corrida, aquí estará su huella.
reproduce-copy = Copiar
reproduce-save = Guardar el escenario como archivo
table-time = Tiempo
table-note = Media de las réplicas; debajo, el intervalo que contiene 80% de ellas.
comparison-waiting = Los escenarios siguen corriendo…
comparison-beside = Junto al primer escenario
compare-protection = Lo que protege a las personas
compare-protection-none = Ninguno de los sistemas que corren cuenta aquí resultados de protección.
compare-operation = Lo que ocurre y lo que cuesta

## Una semana en un puerto de entrada

week-map = Espera en { $port } por día y hora, { $lane }
week-day = La fila en { $port } el { $weekday }, { $lane }
week-of = { $heading }. { $month }, { $title }
week-hour-of-day = Hora del día
week-wait-axis = Espera al llegar, minutos
week-line-axis = En la fila al terminar la hora
week-beyond = más de 20 minutos
week-empty = sin carril
week-class = { $ends ->
    [below] menos de { $high }
    [above] { $low } o más
   *[between] de { $low } a { $high }
  }
week-spoken = { $weekday }, { $hour }: una espera de { $value } minutos.
week-spoken-empty = { $weekday }, { $hour }: { $empty }.
week-sentence = En una semana de { $month } la espera media es de { $mean } minutos: la mitad espera { $half } minutos o menos; nueve de cada diez, { $long } o menos; diecinueve de cada veinte, { $longest } o menos. { $share } espera más de 20 minutos y en la fila se pierden { $hours } { $lane ->
        [pedestrian] horas-persona
       *[vehicle] horas-vehículo
    } en total. La espera más larga es la del { $weekday } hacia las { $hour }.
week-day-sentence = El { $weekday } la fila es más larga hacia las { $hour }: { $line } (80% de las corridas entre { $low } y { $high }).
week-note = La fila se sigue hora por hora y pasa de una a la siguiente: llegadas por día de la semana y hora; días más o menos concurridos por azar. Los perfiles por hora son los de San Ysidro en años recientes; se supone que nadie se forma en una fila de más de tres horas.
week-none = No hay tal semana: el escenario no corre los puertos de entrada en { $month }, o el puerto no tiene ese carril.
week-waiting = Se está calculando la semana…

weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo

## Una semana de recepción

reception-arrivals = Personas devueltas en { $port } por día y hora
reception-arrivals-axis = Personas devueltas en la hora, media
reception-arrivals-spoken = { $weekday }, { $hour }: { $value } personas devueltas.
reception-arrivals-sentence = La mayor cantidad llega el { $weekday } hacia las { $hour }: { $people } personas en esa hora, en promedio. De todas, { $night } llega entre las 19:00 y las 07:00.
reception-map = Espera para ser recibido en { $port } por día y hora
reception-day = Personas ante el módulo en { $port }, { $weekday }
reception-shelter = Camas ocupadas del albergue en { $port }
reception-line-axis = Personas ante el módulo
reception-shelter-axis = Camas ocupadas
reception-shelter-room = Camas que hay
reception-beyond = más de { $minutes } minutos
reception-empty = no se recibe a nadie
reception-sentence = En una semana de { $month } se devuelve a { $arrived }; quienes son recibidos esperan { $wait } minutos en promedio, y { $share } de ellos más de { $minutes }. No encuentran a nadie: { $unattended }. Menores devueltos de noche: { $night }; menores no acompañados entregados tarde: { $late }, dejados ir sin entrega: { $without }.
reception-day-sentence = El { $weekday } hay más personas ante el módulo hacia las { $hour }: { $line } (80 % de las corridas entre { $low } y { $high }).
reception-shelter-sentence = En su mayor ocupación se usan { $taken } de { $beds } (80 % de las corridas entre { $low } y { $high }); en la semana se niega cama a { $refused }.
reception-note = Ilustrativo: no se encontró registro público de autobuses, módulos ni albergues de esos años. Los autobuses llegan al azar dentro del horario del puerto; se sigue a cada persona.
reception-none = No hay tal semana: el escenario no modela la repatriación en { $month }, o por este puerto no se devuelve a nadie.
week-day-of-week = Día de la semana

## Cuánto basta

capacity-served = Atendido como se quiere
capacity-target = Lo que se quiere
capacity-method = Cada capacidad se prueba con los mismos números aleatorios. Las bandas son sobre réplicas, cada una con su propio sorteo de lo que no se sabe. Los números de la recepción son ilustrativos: no se encontró registro público.
capacity-waiting = Se busca lo menos que basta…

## La semana en cifras

week-of-week = Toda la semana
week-figure =
    { $figure ->
        [crossings] Cruces
        [turned_away] Se dieron la vuelta
        [wait_minutes_mean] Espera media
        [wait_minutes_p50] La mitad espera a lo más
        [wait_minutes_p90] El 90% espera a lo más
        [wait_minutes_p95] El 95% espera a lo más
        [share_over_20_min] Esperan más de 20 minutos
       *[hours_lost] Horas perdidas
    }
