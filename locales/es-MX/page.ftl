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
notice-file-none = Ninguno de estos archivos es un escenario. Un escenario es un archivo .toml; puede acompañarse de archivos .csv con sus datos.
notice-file-unreadable = No fue posible leer un archivo. Su escenario sigue igual.
notice-file-errors = El archivo no se abrió; su escenario sigue igual. Lo que hay que corregir en él:
notice-autosave-errors = Esta versión no puede leer el escenario de su última visita. Quedó apartado en el almacenamiento del navegador y la página empieza con el escenario de referencia. Los motivos:

## El escenario

scenario-open = Abrir un archivo…
scenario-save = Guardar como archivo
scenario-drop-hint = o suelte un escenario sobre la página

## La barra sobre las figuras

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
share-heading = Compartir este escenario
share-link = Enlace
share-length = { $count } caracteres. El enlace contiene el escenario completo; nada se guarda en ningún servidor.
share-long = { $count } caracteres: algunos programas cortan enlaces de este largo. El archivo es el camino más seguro.
share-copy = Copiar el enlace
share-copied = Copiado.
share-not-copied = El navegador no permitió copiar. Seleccione el enlace y cópielo a mano.
share-native = Compartir con el sistema…
share-qr = Código QR de este enlace
share-close = Cerrar

run-bar = La corrida
run-preset = Escenario
run-replicates = Réplicas
run-seed = Semilla
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
figure-sectors = Detenciones por sector, de oeste a este
figure-shares = Dónde ocurren las detenciones
figure-shares-axis = Proporción de todas las detenciones
figure-record = Registro: { $source }. { $text }
figure-role = gráfica
figure-chart-label = { $heading }: gráfica. Las flechas del teclado leen sus puntos.
figure-reading-hint = Señale la gráfica, o enfóquela y use las flechas del teclado, para leer sus números.
figure-table = Como tabla
figure-save-svg = SVG
figure-save-csv = CSV

## Gráficas

chart-fiscal-year = Año fiscal de Estados Unidos, de octubre a septiembre
chart-axis = { $outcome } ({ $unit })
chart-scenario = Escenario
chart-sector = Sector
chart-median = Mediana
chart-band-50 = 50% de las corridas
chart-band-80 = 80%
chart-band-95 = 95%
chart-modelled = Modelo
chart-observed = Registro
chart-range = { $low }–{ $high }
chart-note-record = Registro: { $source }.
chart-note-model = Modelo: Frontera. Las bandas contienen 50, 80 y 95% de las réplicas.
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
effect-chart-note = Diferencia entre el escenario modificado y aquel del que parte, corrida por corrida con los mismos números aleatorios.

footer-sources = Fuentes de los datos
footer-about = Modelos de los flujos entre puertos de entrada; el sector es el lugar más fino que conocen. Los supuestos se señalan como tales junto a cada palanca. Nada de lo que usted escriba sale de este navegador.
footer-version = Frontera { $version }. Software libre con licencia MIT o Apache 2.0.
