### Unidades como las escriben los registros, con `/` como -per- y sin paréntesis. El mensaje es la etiqueta;
### .amount es un número con su unidad: $number ya viene escrito, $count elige la forma del plural.
### Las proporciones llegan como porcentajes. .written es la etiqueta donde el número va como en los archivos.

unit-1 = número
    .amount = { $number }
unit-people = personas
    .amount = { $count ->
        [one] { $number } persona
       *[other] { $number } personas
    }
unit-people-per-month = personas al mes
    .amount = { $count ->
        [one] { $number } persona al mes
       *[other] { $number } personas al mes
    }
unit-events = eventos
    .amount = { $count ->
        [one] { $number } evento
       *[other] { $number } eventos
    }
unit-deaths-per-10000 = muertes por cada 10,000 intentos
    .amount = { $number } por cada 10,000 intentos
unit-attempts = intentos
    .amount = { $count ->
        [one] { $number } intento
       *[other] { $number } intentos
    }
unit-percent = %
    .amount = { $number }%
unit-share = %
    .amount = { $number }%
    .written = proporción
unit-share-per-month = % al mes
    .amount = { $number }% al mes
    .written = proporción al mes
unit-usd = dólares estadounidenses
    .amount = USD{ "\u00A0" }{ $number }
unit-usd-per-month = dólares estadounidenses al mes
    .amount = USD{ "\u00A0" }{ $number } al mes
unit-hours = horas
    .amount = { $count ->
        [one] { $number } hora
       *[other] { $number } horas
    }
unit-months = meses
    .amount = { $count ->
        [one] { $number } mes
       *[other] { $number } meses
    }
unit-miles = millas
    .amount = { $count ->
        [one] { $number } milla
       *[other] { $number } millas
    }
unit-1-per-month = por mes
    .amount = { $number } por mes
unit-1-per-hour = por hora
    .amount = { $number } por hora
unit-1-per-try = por cada nuevo intento
    .amount = { $number } por cada nuevo intento
unit-1-per-celsius = por °C
    .amount = { $number } por °C
unit-1-per-100_usd = por cada 100 dólares
    .amount = { $number } por cada 100 dólares
unit-1-per-percentage_point = por punto porcentual
    .amount = { $number } por punto porcentual
unit-1-per-deaths-per-10000 = por muerte en 10,000 intentos
    .amount = { $number } por muerte en 10,000 intentos
unit-cards = tarjetas
    .amount = { $count ->
        [one] { $number } tarjeta
       *[other] { $number } tarjetas
    }
unit-applications = solicitudes
    .amount = { $count ->
        [one] { $number } solicitud
       *[other] { $number } solicitudes
    }
unit-days = días
    .amount = { $count ->
        [one] { $number } día
       *[other] { $number } días
    }
unit-year = fecha en años
    .amount = { $number }
unit-years = años
    .amount = { $count ->
        [one] { $number } año
       *[other] { $number } años
    }
unit-1-per-year = por año
    .amount = { $number } por año
unit-posts = sedes
    .amount = { $count ->
        [one] { $number } sede
       *[other] { $number } sedes
    }
unit-officers-per-post = funcionarios por sede
    .amount = { $count ->
        [one] { $number } funcionario por sede
       *[other] { $number } funcionarios por sede
    }
unit-interviews-per-day = entrevistas por día
    .amount = { $count ->
        [one] { $number } entrevista por día
       *[other] { $number } entrevistas por día
    }
unit-vehicles = vehículos
    .amount = { $count ->
        [one] { $number } vehículo
       *[other] { $number } vehículos
    }
unit-vehicles-per-month = vehículos al mes
    .amount = { $count ->
        [one] { $number } vehículo al mes
       *[other] { $number } vehículos al mes
    }
unit-people-per-vehicle = personas por vehículo
    .amount = { $count ->
        [one] { $number } persona por vehículo
       *[other] { $number } personas por vehículo
    }
unit-minutes = minutos
    .amount = { $count ->
        [one] { $number } minuto
       *[other] { $number } minutos
    }
unit-1-per-minute = por minuto
    .amount = { $number } por minuto
unit-seconds = segundos
    .amount = { $count ->
        [one] { $number } segundo
       *[other] { $number } segundos
    }
unit-lanes = carriles
    .amount = { $count ->
        [one] { $number } carril
       *[other] { $number } carriles
    }
unit-booths = casetas
    .amount = { $count ->
        [one] { $number } caseta
       *[other] { $number } casetas
    }
unit-jobs-per-million_usd = empleos por millón de dólares
    .amount = { $number } empleos por millón de dólares
unit-job_years = empleos por un año
    .amount = { $count ->
        [one] { $number } empleo por un año
       *[other] { $number } empleos por un año
    }
unit-hour = hora del día
    .amount = las { $number } h
unit-person_hours = horas-persona
    .amount = { $count ->
        [one] { $number } hora-persona
       *[other] { $number } horas-persona
    }
unit-officers = funcionarios
    .amount = { $count ->
        [one] { $number } funcionario
       *[other] { $number } funcionarios
    }
unit-beds = camas
    .amount = { $count ->
        [one] { $number } cama
       *[other] { $number } camas
    }
unit-buses = autobuses
    .amount = { $count ->
        [one] { $number } autobús
       *[other] { $number } autobuses
    }
unit-families = familias
    .amount = { $count ->
        [one] { $number } familia
       *[other] { $number } familias
    }
unit-complaints = quejas
    .amount = { $count ->
        [one] { $number } queja
       *[other] { $number } quejas
    }

# Unidades que solo aparecen en archivos: ningún número se dice con ellas.

unit-agents = agentes
unit-celsius = °C
unit-replicates = réplicas
