package io.github.reflexboot.autoconfigure;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.app.DoorsApplication;
import io.github.reflexboot.registry.InvalidReflexException;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the start-up says about actions and pages that are not protected as it may seem.
 */
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class GuardCheckTests {

	private static final String WITH_SECURITY = "spring.autoconfigure.exclude=" + TestServer.JPA + ","
			+ TestServer.SESSION;

	private static final String UNGUARDED = "no security annotation protects them: ";

	@Test
	void actionsThatNothingProtectsAreNamed(CapturedOutput log) {
		start(Secured.class);
		assertThat(log).contains(UNGUARDED + "Mixed#open. ", "reflex.security.unguarded-actions=allow");
	}

	@Test
	void anAnnotationThatIsNotInForceProtectsNothing(CapturedOutput log) {
		start(Application.class);
		assertThat(log).contains(UNGUARDED + "Mixed#everybody, Mixed#guarded, Mixed#open. ", "@EnableMethodSecurity");
	}

	@Test
	void theyStopTheStartWhereTheyAreRefused() {
		assertThatExceptionOfType(InvalidReflexException.class)
			.isThrownBy(() -> start(Secured.class, "reflex.security.unguarded-actions=refuse"))
			.withMessageContaining(UNGUARDED + "Mixed#open")
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("@Reflex(pages = …)"));
	}

	@Test
	void nothingIsSaidWhereTheyAreAllowed(CapturedOutput log) {
		start(Secured.class, "reflex.security.unguarded-actions=allow");
		assertThat(log).doesNotContain(UNGUARDED);
	}

	@Test
	void nothingIsSaidWithoutSpringSecurity(CapturedOutput log) {
		start(Application.class, TestServer.WITH_JPA + "," + TestServer.JPA);
		assertThat(log).doesNotContain(UNGUARDED);
	}

	@Test
	void pagesThatAreRefusedAfterTheirControllerAreNamed(CapturedOutput log) {
		start(DoorsApplication.class, "doors.rules=/**=all", "logging.level.io.github.reflexboot=info");
		assertThat(log).contains("may refuse these pages only after their controller has run",
				"[Views#lookedAtAfterwards]", "Advice around these controllers runs after an action: [Views#");
	}

	@Test
	void whereThePageIsShownFirstNoGuardIsLate(CapturedOutput log) {
		start(DoorsApplication.class, "doors.rules=/**=all", "reflex.security.show-page-first=true");
		assertThat(log).doesNotContain("may refuse these pages");
	}

	private static void start(Class<?> application, String... properties) {
		String[] all = new String[properties.length + 1];
		all[0] = WITH_SECURITY;
		System.arraycopy(properties, 0, all, 1, properties.length);
		TestServer.start(List.of(application), all).close();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import(MixedReflex.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity(jsr250Enabled = true)
	@Import(Application.class)
	static class Secured {

	}

	@Reflex
	static class MixedReflex {

		@ReflexAction
		public void open() {
		}

		@ReflexAction
		@PreAuthorize("hasRole('ADMIN')")
		public void guarded() {
		}

		@ReflexAction
		@PermitAll
		public void everybody() {
		}

		@ReflexAction(pages = "/here")
		public void here() {
		}

	}

}
