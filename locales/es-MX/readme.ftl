### Lo que un archivo de resultados dice de sí mismo, en README.txt.

readme-made = Hecho con Frontera { $version }, que funciona en un navegador y como el comando frontera.
readme-notebook = { $file } es el cuaderno. Los escenarios y las cifras que lee de archivos propios están a su lado.
readme-scenarios = scenarios/ contiene cada escenario en un archivo propio, que también abren la página y la línea de comandos.
readme-results = results/ contiene los resultados de cada corrida en CSV y en JSON, en las formas que describe «frontera run --help», sin threads ni elapsed_s, que hablan de la máquina. Los años fiscales son de todas las réplicas. Los meses son de las primeras, según la columna «replicates», y faltan donde no se guardó ninguno.
readme-again = Para volver a obtener los resultados, extraiga los archivos, abra una línea de comandos en su carpeta y escriba la línea que está bajo el escenario, con la misma versión de Frontera. La misma huella significa los mismos resultados anuales, hasta el último bit, en cualquier máquina.
readme-run =
    Semilla { $seed }, { $replicates ->
        [one] { $replicates } réplica
       *[other] { $replicates } réplicas
    }, huella { $fingerprint }
readme-not-run = No se corrió: aquí no están sus resultados.
readme-cells = cells/ contiene lo que las celdas del cuaderno siguen además de las corridas, como una semana en un puerto, en CSV: cada archivo es lo que escribe la línea que está debajo de su nombre. Un puerto adonde nadie llega no tiene archivo.
