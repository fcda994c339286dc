### Units as the registers write them, with `/` as -per- and brackets left out. The message is the label;
### .amount is a number with its unit: $number is written already, $count chooses the plural form.
### Shares arrive as percentages. .written is the label where the number stands as files have it.

unit-1 = number
    .amount = { $number }
unit-people = people
    .amount = { $count ->
        [one] { $number } person
       *[other] { $number } people
    }
unit-people-per-month = people a month
    .amount = { $count ->
        [one] { $number } person a month
       *[other] { $number } people a month
    }
unit-events = events
    .amount = { $count ->
        [one] { $number } event
       *[other] { $number } events
    }
unit-deaths-per-10000 = deaths per 10,000 attempts
    .amount = { $number } per 10,000 attempts
unit-attempts = attempts
    .amount = { $count ->
        [one] { $number } attempt
       *[other] { $number } attempts
    }
unit-percent = %
    .amount = { $number }%
unit-share = %
    .amount = { $number }%
    .written = share
unit-share-per-month = % a month
    .amount = { $number }% a month
    .written = share a month
unit-usd = US dollars
    .amount = ${ $number }
unit-usd-per-month = US dollars a month
    .amount = ${ $number } a month
unit-hours = hours
    .amount = { $count ->
        [one] { $number } hour
       *[other] { $number } hours
    }
unit-months = months
    .amount = { $count ->
        [one] { $number } month
       *[other] { $number } months
    }
unit-miles = miles
    .amount = { $count ->
        [one] { $number } mile
       *[other] { $number } miles
    }
unit-1-per-month = per month
    .amount = { $number } per month
unit-1-per-hour = per hour
    .amount = { $number } per hour
unit-1-per-try = per further try
    .amount = { $number } per further try
unit-1-per-celsius = per °C
    .amount = { $number } per °C
unit-1-per-100_usd = per 100 US dollars
    .amount = { $number } per 100 US dollars
unit-1-per-percentage_point = per percentage point
    .amount = { $number } per percentage point
unit-1-per-deaths-per-10000 = per death in 10,000 attempts
    .amount = { $number } per death in 10,000 attempts
unit-cards = cards
    .amount = { $count ->
        [one] { $number } card
       *[other] { $number } cards
    }
unit-applications = applications
    .amount = { $count ->
        [one] { $number } application
       *[other] { $number } applications
    }
unit-days = days
    .amount = { $count ->
        [one] { $number } day
       *[other] { $number } days
    }
unit-year = date in years
    .amount = { $number }
unit-years = years
    .amount = { $count ->
        [one] { $number } year
       *[other] { $number } years
    }
unit-1-per-year = per year
    .amount = { $number } per year
unit-posts = posts
    .amount = { $count ->
        [one] { $number } post
       *[other] { $number } posts
    }
unit-officers-per-post = officers a post
    .amount = { $count ->
        [one] { $number } officer a post
       *[other] { $number } officers a post
    }
unit-interviews-per-day = interviews a day
    .amount = { $count ->
        [one] { $number } interview a day
       *[other] { $number } interviews a day
    }
unit-vehicles = vehicles
    .amount = { $count ->
        [one] { $number } vehicle
       *[other] { $number } vehicles
    }
unit-vehicles-per-month = vehicles a month
    .amount = { $count ->
        [one] { $number } vehicle a month
       *[other] { $number } vehicles a month
    }
unit-people-per-vehicle = people a vehicle
    .amount = { $count ->
        [one] { $number } person a vehicle
       *[other] { $number } people a vehicle
    }
unit-minutes = minutes
    .amount = { $count ->
        [one] { $number } minute
       *[other] { $number } minutes
    }
unit-1-per-minute = per minute
    .amount = { $number } per minute
unit-seconds = seconds
    .amount = { $count ->
        [one] { $number } second
       *[other] { $number } seconds
    }
unit-lanes = lanes
    .amount = { $count ->
        [one] { $number } lane
       *[other] { $number } lanes
    }
unit-booths = booths
    .amount = { $count ->
        [one] { $number } booth
       *[other] { $number } booths
    }
unit-jobs-per-million_usd = jobs per million US dollars
    .amount = { $number } jobs per million US dollars
unit-job_years = jobs for a year
    .amount = { $count ->
        [one] { $number } job for a year
       *[other] { $number } jobs for a year
    }
unit-hour = hour of the day
    .amount = hour { $number }
unit-person_hours = person-hours
    .amount = { $count ->
        [one] { $number } person-hour
       *[other] { $number } person-hours
    }
unit-officers = officers
    .amount = { $count ->
        [one] { $number } officer
       *[other] { $number } officers
    }
unit-beds = beds
    .amount = { $count ->
        [one] { $number } bed
       *[other] { $number } beds
    }
unit-buses = buses
    .amount = { $count ->
        [one] { $number } bus
       *[other] { $number } buses
    }
unit-families = families
    .amount = { $count ->
        [one] { $number } family
       *[other] { $number } families
    }
unit-complaints = complaints
    .amount = { $count ->
        [one] { $number } complaint
       *[other] { $number } complaints
    }

# Units of files alone: no number is said with them.

unit-agents = agents
unit-celsius = °C
unit-replicates = replicates
