package io.github.reflexboot.support;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Programs that tests need.
 */
class ProgramTests {

	@Test
	void aProgramThatIsNotThereFailsTheTestAndSaysHowToInstallIt(@TempDir Path folder) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Program.start("no-such-server", "brew install no-such-server", folder, () -> true))
			.withMessageContaining("needs the program 'no-such-server'")
			.withMessageEndingWith("Install it: brew install no-such-server");
	}

	@Test
	void aProgramThatEndsBeforeItCanBeUsedFailsTheTestWithWhatItSaid(@TempDir Path folder) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Program.start("sh", "", folder, () -> false, "-c", "echo The port is taken; exit 1"))
			.withMessageContaining("The port is taken");
	}

}
