"""What koffer says of itself."""
import json
import os
import subprocess

LOCALES = {"de": "de_DE.UTF-8", "en": "en_US.UTF-8"}


class Program:
    def __init__(self, path):
        self.path = path

    def rules(self, language):
        """Every rule, in the order of the catalogue."""
        return json.loads(self._output(["rules", "--json"], language))

    def law(self, language, day):
        """Every value of the law as of a day."""
        return json.loads(self._output(["law", "--json", "--as-of", day], language))["values"]

    def policy_language(self):
        """The kinds of steps and the other words a policy may use."""
        return json.loads(self._output(["policy", "kinds", "--json"], "de"))

    def recipient_language(self):
        """The facts and the other words a mapping may use."""
        return json.loads(self._output(["recipients", "facts", "--json"], "de"))

    def command(self, language):
        """The command line as swift-argument-parser describes it: the root with its subcommands."""
        return json.loads(self._output(["--experimental-dump-help"], language))["command"]

    def version(self):
        return self._output(["--version"], "en").strip()

    def _output(self, arguments, language):
        environment = os.environ | {"LC_ALL": LOCALES[language]}
        run = subprocess.run([self.path, *arguments], env=environment, capture_output=True)
        # Exit code 3 says that something is held or unknown; the answer is whole.
        if run.returncode not in (0, 3):
            run.check_returncode()
        return run.stdout.decode()
