# Lo que puede estar mal en un cuaderno. El identificador de un mensaje es error- y el código del problema; sus variables son
# los campos del problema. Un campo sin valor llega como el texto "none". Los problemas que también puede tener un escenario
# están en errors.ftl.

## El archivo en conjunto

error-missing-front-matter = El cuaderno no comienza con su encabezado. Comience con una línea +++, luego claves como format = 1 y luego otra línea +++.
error-unclosed-front-matter = El encabezado no termina. Ponga una línea +++ después de su última clave.
error-unknown-cell-key =
    { $key } no es una clave en este lugar. Claves: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }

## Celdas

error-unknown-kind = No existe el tipo de celda { $value }; se muestra como código. Tipos: { $choices }. ¿Quiso decir { $suggestion }?
error-words-after-id = "{ $value }" no significa nada aquí. Después del tipo de una celda va, a lo más, su identificador.
error-unclosed-cell = Esta celda { $kind } no termina y todo lo que sigue quedó dentro de ella. Ponga una línea ``` después de su última clave.
error-unknown-scenario =
    { $key }: no existe el escenario { $value } en el encabezado. { $choices ->
        [none] Agréguelo bajo scenarios.
       *[other] Escenarios: { $choices }.
    }{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-no-scenario =
    { $key } debe ser el nombre de un escenario predefinido, el nombre de un archivo o una tabla; el cuaderno tiene { $found ->
        [number] un número con punto decimal
        [whole-number] un número entero
        [true-or-false] true o false
        [date-time] una fecha
        [month] un mes como 1998-07
       *[list] una lista
    }.
error-scenario-file-name = { $key } = "{ $value }" no es un nombre simple de archivo. Ponga el archivo del escenario junto al cuaderno y dé solo su nombre.
error-broken-scenario = El escenario { $name } no puede correrse: el encabezado no tiene ninguno con ese nombre, o ahí tiene un error.
error-missing-scenario-file = El escenario { $name } está en el archivo { $value }, que no se encontró junto al cuaderno. Agregue el archivo.
error-unknown-cell-policy =
    { $key }: el escenario { $scenario } no tiene la política { $value }. Políticas: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }¿Quiso decir { $suggestion }?
    }
error-list-too-short =
    { $key } necesita { $needed ->
        [one] al menos un elemento
       *[other] al menos { $needed } elementos
    }; { $found ->
        [0] no hay ninguno
        [one] hay uno
       *[other] hay { $found }
    }.
error-named-twice = { $key } nombra { $value }, que ya está nombrado. Nombre otro.
error-needs-other =
    { $key } = "{ $value }" { $needed ->
        [none] no puede ir junto con { $other }. Quite { $other }.
       *[other] requiere { $other } = "{ $needed }". Agregue esa clave.
    }
error-whole-border-only = { $value } existe solo para toda la frontera. Quite el lugar y group_by, o elija otro resultado.
error-by-sectors-only = { $value } se cuenta por sector. Quite port y consulate y escriba sector, o elija otro resultado.
error-by-ports-only = { $value } se cuenta por puerto de entrada. Quite sector y consulate y escriba port, o elija otro resultado.
error-by-consulates-only = { $value } se cuenta por consulado. Quite sector y port y escriba consulate, o elija otro resultado.
error-no-shares-of = Los sectores no tienen proporciones de { $value }, que es una razón o un nivel. Elija un resultado que cuente, como apprehensions.

## Texto

error-unknown-division = ::: { $value } no es un idioma. Idiomas: { $choices }.
error-unclosed-division = El texto en ::: { $value } no termina. Ponga una línea ::: después de él.
error-stray-division = Esta línea ::: no cierra nada. Quítela, o ponga ::: en o ::: es antes del texto.
error-text-lacks-language =
    Este texto no tiene nada en { $language ->
        [en] inglés. Póngalo entre ::: en y :::.
       *[es] español. Póngalo entre ::: es y :::.
    } Mientras tanto, sus lectores ven el otro idioma.
error-link-refused = El enlace a { $value } no se sigue. Los enlaces comienzan con alguno de: { $choices }.
error-image-refused = La imagen { $value } no se muestra. Las imágenes están junto al cuaderno; dé el nombre del archivo, como map.png.
error-formula =
    La fórmula { $formula } no puede componerse: { $rule ->
        [unknown-command] tiene un comando o un entorno desconocido.
        [unbalanced] una llave o un entorno no se cierra, o no cierra nada.
        [missing-argument] a un comando le falta lo que lo acompaña.
        [too-long] es demasiado larga o demasiado profunda.
       *[other] no es LaTeX como se usa en las fórmulas.
    }
error-value-expected =
    En el valor entre llaves se espera { $expected ->
        [outcome] un resultado
        [sector] un sector
        [year] un año fiscal, o el primero y el último de varios,
        [scenario] un escenario
        [clause] una de las palabras que pueden seguir
       *[close] el final
    }{ $found ->
        [none] { "" }
       *[other] {" "}donde está { $found }
    }: { $choices }.
error-years-reversed = De { $first } a { $last } no es un intervalo de años. El primer año va primero.

## Ediciones

error-cell-without-keys = Un texto no tiene claves que puedan fijarse.
error-keys-unreadable = Las claves de aquí no pueden leerse, así que ninguna puede fijarse. Corrija primero el texto fuente.
error-value-unreadable = { $key } no puede fijarse en { $value }, que no es un valor como se escribe en TOML.
error-no-keys-inside = { $key } es un solo valor y no contiene claves.
