### What an archive of results says of itself, in README.txt.

readme-made = Made with Frontera { $version }, which runs in a browser and as the command frontera.
readme-notebook = { $file } is the notebook. The scenario files and figures it reads from files of their own stand beside it.
readme-scenarios = scenarios/ holds each scenario as a file of its own, which the page and the command line open too.
readme-results = results/ holds the results of each run as CSV and as JSON, in the forms that “frontera run --help” describes, less threads and elapsed_s, which tell of the machine. Fiscal years are of all replicates. Months are of the first ones, as the column “replicates” says, and left out where none were kept.
readme-again = To have the results again, unpack the archive, open a command line in its folder, and type the line under the scenario, with the same version of Frontera. The same fingerprint means the same yearly results, to the last bit, on any machine.
readme-run =
    Seed { $seed }, { $replicates ->
        [one] { $replicates } replicate
       *[other] { $replicates } replicates
    }, fingerprint { $fingerprint }
readme-not-run = Not run: its results are not here.
readme-cells = cells/ holds what cells of the notebook follow beside the runs, such as a week at a port, as CSV: each file is what the line under it writes. A port where nobody comes has no file.
