### Nombres de lo que cuenta el modelo, dónde y de quién. El mensaje es el nombre; atributos:
### .definition  qué cuenta, en una frase
### .subject     el nombre dentro de una frase
### .counted     una cantidad dentro de una frase

## Resultados del modelo de flujos

outcome-intending = Personas que emprenden el viaje
    .definition = Personas que deciden cruzar en el periodo, antes de cualquier intento.
    .subject = las personas que emprenden el viaje
    .counted = { $amount } personas que emprenden el viaje
outcome-attempts = Intentos
    .definition = Intentos de cruce entre los puertos de entrada, o en un puerto con documentos falsos o prestados. Quien es detenido y vuelve a intentarlo cuenta otra vez.
    .subject = los intentos de cruce
    .counted = { $amount } intentos de cruce
outcome-apprehensions = Detenciones
    .definition = Detenciones de la Patrulla Fronteriza entre los puertos de entrada. Son eventos: una misma persona puede ser detenida varias veces.
    .subject = las detenciones
    .counted = { $amount } detenciones
outcome-refused_at_port = Rechazos en puertos de entrada
    .definition = Intentos en un puerto de entrada con documentos falsos o prestados que son rechazados.
    .subject = los rechazos en puertos de entrada
    .counted = { $amount } rechazos en puertos de entrada
outcome-persons_apprehended_once = Personas detenidas una vez
    .definition = Personas detenidas exactamente una vez antes de lograr el cruce o desistir.
    .subject = las personas detenidas una vez
    .counted = { $amount } personas detenidas una vez
outcome-persons_apprehended_twice = Personas detenidas dos veces
    .definition = Personas detenidas exactamente dos veces antes de lograr el cruce o desistir.
    .subject = las personas detenidas dos veces
    .counted = { $amount } personas detenidas dos veces
outcome-persons_apprehended_more = Personas detenidas tres veces o más
    .definition = Personas detenidas tres o más veces antes de lograr el cruce o desistir.
    .subject = las personas detenidas tres veces o más
    .counted = { $amount } personas detenidas tres veces o más
outcome-entries = Entradas
    .definition = Personas que logran cruzar, al primer intento o en uno posterior.
    .subject = las entradas
    .counted = { $amount } entradas
outcome-gave_up = Personas que desisten
    .definition = Personas que, tras una detención, dejan de intentarlo y vuelven a casa.
    .subject = las personas que desisten
    .counted = { $amount } personas que desisten
outcome-deaths = Muertes
    .definition = Personas que mueren al cruzar, se les encuentre o no.
    .subject = las muertes
    .counted = { $amount } muertes
outcome-deaths_recorded = Muertes registradas
    .definition = Muertes durante el cruce que llegan al registro oficial. El número real es mayor; no se sabe cuánto.
    .subject = las muertes registradas
    .counted = { $amount } muertes registradas
outcome-guide_fee_usd = Cobro del guía
    .definition = Precio medio de un cruce con guía (pollero o coyote), en dólares estadounidenses del año.
    .subject = el cobro del guía
    .counted = un cobro del guía de { $amount }
outcome-guide_share = Proporción con guía
    .definition = Proporción de los intentos entre puertos de entrada que se hacen con un guía pagado (pollero o coyote).
    .subject = la proporción de intentos con guía
    .counted = que { $amount } de los intentos se haga con guía
outcome-smuggling_capacity = Capacidad de los guías
    .definition = Personas al mes que los guías (polleros o coyotes) podrían llevar al otro lado.
    .subject = la capacidad de los guías
    .counted = una capacidad de los guías para { $amount } personas al mes
outcome-stock_us = Personas sin documentos en Estados Unidos
    .definition = Personas que cruzaron esta frontera y viven sin documentos en Estados Unidos, al final del periodo.
    .subject = el número de personas sin documentos en Estados Unidos
    .counted = { $amount } personas sin documentos en Estados Unidos
outcome-returns_home = Regresos a casa
    .definition = Personas sin documentos en Estados Unidos que vuelven a casa por decisión propia.
    .subject = los regresos a casa
    .counted = { $amount } regresos a casa
outcome-apprehension_probability = Probabilidad de detención
    .definition = Proporción de los intentos entre puertos de entrada que terminan en una detención.
    .subject = la probabilidad de detención
    .counted = que { $amount } de los intentos termine en detención
outcome-custody_person_hours = Horas bajo custodia
    .definition = Suma de las horas que todas las personas detenidas pasan bajo custodia antes de ser devueltas.
    .subject = las horas bajo custodia
    .counted = { $amount } horas-persona bajo custodia
outcome-returned_persons = Devoluciones a México
    .definition = Devoluciones a México de personas detenidas, por grupo. Una misma persona puede ser devuelta varias veces.
    .subject = las devoluciones a México
    .counted = { $amount } devoluciones a México

## Tarjetas de cruce fronterizo

outcome-cards_old_valid = Tarjetas anteriores vigentes
    .definition = Tarjetas de cruce fronterizo anteriores que los puertos de entrada todavía aceptan, al final del periodo.
    .subject = el número de tarjetas anteriores vigentes
    .counted = { $amount } tarjetas anteriores vigentes
outcome-cards_old_unreplaced = Tarjetas anteriores sin reemplazar
    .definition = Tarjetas anteriores cuyo titular todavía no tiene la nueva, vigentes o no, al final del periodo.
    .subject = el número de tarjetas anteriores sin reemplazar
    .counted = { $amount } tarjetas anteriores sin reemplazar
outcome-cards_old_out_of_use = Tarjetas anteriores que dejan de usarse
    .definition = Tarjetas anteriores que dejan de usarse por motivos distintos del reemplazo o la negativa: fallecimiento, mudanza, pérdida o porque ya no se cruza.
    .subject = las tarjetas anteriores que dejan de usarse
    .counted = { $amount } tarjetas anteriores que dejan de usarse
outcome-cards_lapsed_holders = Personas con tarjeta vencida
    .definition = Personas cuya tarjeta anterior ya no se acepta y que no tienen la nueva, al final del periodo.
    .subject = el número de personas con tarjeta vencida
    .counted = { $amount } personas con tarjeta vencida
outcome-cards_new_held = Tarjetas nuevas en uso
    .definition = Tarjetas nuevas en manos de sus titulares, al final del periodo.
    .subject = el número de tarjetas nuevas en uso
    .counted = { $amount } tarjetas nuevas en uso
outcome-applications_filed = Solicitudes presentadas
    .definition = Solicitudes de la tarjeta nueva, para reemplazar una anterior o por primera vez.
    .subject = las solicitudes presentadas
    .counted = { $amount } solicitudes presentadas
outcome-applications_waiting = Personas en espera de entrevista
    .definition = Personas que ya presentaron su solicitud y esperan la entrevista, al final del periodo.
    .subject = el número de personas en espera de entrevista
    .counted = { $amount } personas en espera de entrevista
outcome-application_wait_days = Espera de la entrevista
    .definition = Días promedio de la solicitud a la entrevista: días esperados por todas las personas entre personas entrevistadas.
    .subject = la espera de la entrevista
    .counted = una espera de { $amount } días para la entrevista
outcome-application_wait_over_30_days_share = Solicitudes que esperan más de 30 días
    .definition = Proporción de las solicitudes que encuentran más de treinta días de entrevistas por delante.
    .subject = la proporción de solicitudes que esperan más de 30 días
    .counted = que { $amount } de las solicitudes espera más de 30 días
outcome-applications_adjudicated = Solicitudes resueltas
    .definition = Solicitudes aprobadas o negadas después de la entrevista.
    .subject = las solicitudes resueltas
    .counted = { $amount } solicitudes resueltas
outcome-applications_refused = Solicitudes negadas
    .definition = Solicitudes negadas después de la entrevista.
    .subject = las solicitudes negadas
    .counted = { $amount } solicitudes negadas
outcome-cards_approved = Tarjetas nuevas aprobadas
    .definition = Tarjetas nuevas aprobadas después de la entrevista, en reemplazo o por primera vez.
    .subject = las tarjetas nuevas aprobadas
    .counted = { $amount } tarjetas nuevas aprobadas
outcome-cards_approved_replacement = Reemplazos aprobados
    .definition = Tarjetas nuevas aprobadas para titulares de una anterior.
    .subject = los reemplazos aprobados
    .counted = { $amount } reemplazos aprobados
outcome-cards_issued_replacement = Reemplazos entregados
    .definition = Tarjetas nuevas entregadas a titulares de una anterior.
    .subject = los reemplazos entregados
    .counted = { $amount } reemplazos entregados
outcome-cards_issued_first = Primeras tarjetas entregadas
    .definition = Tarjetas nuevas entregadas a personas que no tenían ninguna.
    .subject = las primeras tarjetas entregadas
    .counted = { $amount } primeras tarjetas entregadas
outcome-household_cost_usd = Costo de las solicitudes para los hogares
    .definition = Lo que las solicitudes cuestan a los hogares: derechos, traslado, fotografías y salario perdido.
    .subject = el costo de las solicitudes para los hogares
    .counted = un costo de { $amount } para los hogares

## Puertos de entrada: cruces, esperas, gasto

outcome-crossings_vehicles = Cruces de vehículos
    .definition = Vehículos particulares que entran a Estados Unidos por los puertos de entrada.
    .subject = los cruces de vehículos
    .counted = { $amount } vehículos que cruzan
outcome-crossings_pedestrians = Cruces a pie
    .definition = Personas que entran a pie a Estados Unidos por los puertos de entrada.
    .subject = los cruces a pie
    .counted = { $amount } personas que cruzan a pie
outcome-wait_minutes_mean = Espera media
    .definition = Minutos promedio en la fila antes de la inspección, entre quienes cruzan.
    .subject = la espera media
    .counted = una espera media de { $amount } minutos
outcome-wait_minutes_p90 = Espera larga (uno de cada diez cruces)
    .definition = Minutos que espera, o rebasa, uno de cada diez cruces en su puerto, promediados entre los cruces.
    .subject = la espera de uno de cada diez cruces
    .counted = { $amount } minutos o más en uno de cada diez cruces
outcome-share_waiting_over_20_min = Esperas de más de 20 minutos
    .definition = Proporción de quienes cruzan que espera más de 20 minutos, la meta del servicio de inspección en 1999.
    .subject = la proporción que espera más de 20 minutos
    .counted = que { $amount } espera más de 20 minutos
outcome-vehicle_hours_lost = Horas-vehículo en fila
    .definition = Horas que los vehículos pasan en la fila antes de la inspección.
    .subject = las horas-vehículo en fila
    .counted = { $amount } horas-vehículo en fila
outcome-trips_lost = Viajes a los que se renuncia por la espera
    .definition = Personas que habrían venido si no hubiera que esperar: se quedan en casa o abandonan la fila.
    .subject = los viajes a los que se renuncia por la espera
    .counted = { $amount } personas que renuncian a un viaje
outcome-retail_sales_usd = Gasto de visitantes
    .definition = Lo que gastan quienes cruzan en los comercios de las comunidades fronterizas de Estados Unidos.
    .subject = el gasto de visitantes
    .counted = que los visitantes gastan { $amount }
outcome-secondary_referrals = Enviadas a segunda inspección
    .definition = Personas enviadas de la primera caseta a una segunda inspección, más larga.
    .subject = los envíos a segunda inspección
    .counted = { $amount } personas enviadas a segunda inspección
outcome-impostors_detected = Documentos ajenos o falsos detectados
    .definition = Personas a las que se encuentra un documento ajeno o falso.
    .subject = los documentos ajenos o falsos detectados
    .counted = { $amount } personas con documento ajeno o falso
outcome-refused_at_ports = Entradas negadas
    .definition = Personas a las que se niega la entrada en los puertos después de la segunda inspección.
    .subject = las entradas negadas
    .counted = { $amount } personas con entrada negada
outcome-economic_output_usd = Producción que depende de visitantes
    .definition = Producción que, según multiplicadores de consultores, sostiene el gasto de visitantes: una conversión, no un resultado del modelo. 0 si no se activa.
    .subject = la producción que depende de visitantes
    .counted = una producción de { $amount }
outcome-job_years = Empleos que dependen de visitantes
    .definition = Empleos, en años de trabajo, que según multiplicadores de consultores sostiene el gasto de visitantes: una conversión, no un resultado del modelo. 0 si no se activa.
    .subject = los empleos que dependen de visitantes
    .counted = { $amount } empleos que dependen de visitantes

## Sectores de la Patrulla Fronteriza, de oeste a este, y corredores

sector-san_diego = San Diego
sector-el_centro = El Centro
sector-yuma = Yuma
sector-tucson = Tucson
sector-el_paso = El Paso
sector-big_bend = Big Bend
sector-del_rio = Del Río
sector-laredo = Laredo
sector-rio_grande_valley = Valle del Río Grande
sector-all = Toda la frontera suroeste

corridor-west = Oeste: de San Diego a Tucson
corridor-centre = Centro: El Paso y Big Bend
corridor-east = Este: de Del Río al Valle del Río Grande

## Puertos de entrada, de oeste a este; los menores de un sector van juntos

port-san_ysidro = San Ysidro
port-otay_mesa = Otay Mesa
port-calexico = Calexico
port-san_luis = San Luis
port-nogales = Nogales
port-el_paso = El Paso
port-eagle_pass = Eagle Pass
port-laredo = Laredo
port-hidalgo = Hidalgo
port-brownsville = Brownsville
port-rest_san_diego = Tecate
port-rest_el_centro = Calexico Este
port-rest_yuma = Andrade
port-rest_tucson = Otros puertos, sector de Tucson
port-rest_el_paso = Otros puertos, sector de El Paso
port-rest_big_bend = Presidio
port-rest_del_rio = Del Río
port-rest_rio_grande_valley = Otros puertos, sector del Valle del Río Grande
port-all = Todos los puertos de la frontera suroeste

## Tipos de carril

lane-vehicle = Vehículos
lane-pedestrian = A pie
lane-trusted = Viajeros de confianza

## Modos de cruce

mode-alone = Sin guía
mode-guide = Con guía (pollero o coyote)
mode-port = Por un puerto de entrada

## Grupos de personas

group-men = Hombres
group-women = Mujeres
group-accompanied_minors = Menores con su familia
group-unaccompanied_minors = Menores no acompañados

## Temas de las palancas

theme-enforcement = Vigilancia
    .definition = Los agentes y su despliegue.
theme-anti_trafficking = Acción contra el tráfico de personas
    .definition = Penas contra los traficantes y desarticulación de la actividad delictiva.
theme-border_safety = Seguridad en la frontera
    .definition = Señales de advertencia, búsqueda y rescate, grupos de protección a migrantes.
theme-repatriation = Repatriación
    .definition = Cuánto tiempo se retiene a las personas y por dónde se les devuelve.
theme-demand = Por qué se emprende el viaje
    .definition = Salarios, empleo, redes y temporada.
theme-choice = Por dónde y cómo se cruza
    .definition = Lo que las personas sopesan al elegir sector y modo de cruce.
theme-apprehension = Detención y nuevos intentos
    .definition = Con qué frecuencia se interrumpe un cruce y qué sigue después.
theme-stock = Personas en Estados Unidos
    .definition = Las personas sin documentos, sus redes y su regreso a casa.
theme-people = Quiénes cruzan
    .definition = Hombres, mujeres y menores entre las personas detenidas.
theme-coupling = Cómo actúan los sistemas entre sí
    .definition = Lo que los documentos entregan a los puertos y a los flujos, y los puertos a los flujos.
theme-documents = Tarjetas de cruce fronterizo
    .definition = Tarjetas anteriores, solicitudes, capacidad consular y fecha límite.
theme-ports = Carriles e inspección
    .definition = Carriles abiertos en los puertos de entrada, segundos de inspección y qué se busca.
theme-trips = Viajes y gasto
    .definition = Cuántos viajes se hacen, cómo los cambian las esperas y cuánto se gasta.

## Meses de un clima o una temporada

calendar-january = Enero
calendar-february = Febrero
calendar-march = Marzo
calendar-april = Abril
calendar-may = Mayo
calendar-june = Junio
calendar-july = Julio
calendar-august = Agosto
calendar-september = Septiembre
calendar-october = Octubre
calendar-november = Noviembre
calendar-december = Diciembre
