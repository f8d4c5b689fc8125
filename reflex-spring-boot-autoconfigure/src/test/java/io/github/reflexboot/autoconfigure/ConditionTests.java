package io.github.reflexboot.autoconfigure;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.observation.ObservationFilter;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

import io.github.reflexboot.ForbiddenExceptions;
import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.dispatch.JettyEntrance;
import io.github.reflexboot.dispatch.PageLimits;
import io.github.reflexboot.dispatch.ServerEntrance;
import io.github.reflexboot.dispatch.TomcatEntrance;
import io.github.reflexboot.page.UnitOfWork;
import io.github.reflexboot.support.TestedServer;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.template.TemplateCheck;
import io.github.reflexboot.visitor.ContainerSessions;
import io.github.reflexboot.visitor.SessionLocks;
import io.github.reflexboot.visitor.SessionLookup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When each auto-configuration has something to add, and when it leaves the application
 * alone.
 */
@Tag("same-on-every-server")
class ConditionTests {

	private final WebApplicationContextRunner context = new WebApplicationContextRunner(
			AnnotationConfigServletWebServerApplicationContext::new)
		.withPropertyValues("server.port=0")
		.withConfiguration(AutoConfigurations.of(TestedServer.current().autoConfiguration(),
				DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
				ReflexAutoConfiguration.class, ReflexTomcatAutoConfiguration.class, ReflexJettyAutoConfiguration.class,
				ReflexSecurityAutoConfiguration.class, ReflexAuthAutoConfiguration.class,
				ReflexSessionAutoConfiguration.class, ReflexJpaAutoConfiguration.class,
				ReflexObservationAutoConfiguration.class, ReflexTemplateAutoConfiguration.class));

	@Test
	void theEntrancesAreThoseOfTheServersOnTheClassPath() {
		WebApplicationContextRunner servers = new WebApplicationContextRunner()
			.withBean(PageLimits.class, () -> new PageLimits(Duration.ofSeconds(1), 1000))
			.withBean(ReflexExecutor.class, () -> new ReflexExecutor(new SimpleAsyncTaskExecutor()))
			.withConfiguration(
					AutoConfigurations.of(ReflexTomcatAutoConfiguration.class, ReflexJettyAutoConfiguration.class));
		servers.withClassLoader(new FilteredClassLoader("org.apache.catalina"))
			.run((context) -> assertThat(context).hasSingleBean(JettyEntrance.class)
				.doesNotHaveBean(TomcatEntrance.class));
		servers.withClassLoader(new FilteredClassLoader("org.eclipse.jetty"))
			.run((context) -> assertThat(context).doesNotHaveBean(JettyEntrance.class));
	}

	@Test
	void securityIsThereWithSpringSecurityAndLoginWithItsFilterChainOnly() {
		this.context.run((context) -> assertThat(context).hasSingleBean(ForbiddenExceptions.class)
			.doesNotHaveBean(ReflexAuth.class)
			.doesNotHaveBean("reflexUnguardedActionCheck"));
		this.context.withClassLoader(new FilteredClassLoader("org.springframework.security"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ForbiddenExceptions.class));
	}

	@Test
	void sessionsAreLookedUpInTheStoreOfSpringSessionOrElseInTheServer() {
		this.context.run((context) -> assertThat(context).hasSingleBean(ContainerSessions.class));
		this.context.withBean(SessionRepository.class, () -> Mockito.mock(SessionRepository.class))
			.run((context) -> assertThat(context).hasSingleBean(SessionLookup.class)
				.doesNotHaveBean(ContainerSessions.class));
		this.context.withClassLoader(new FilteredClassLoader(MapSessionRepository.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ContainerSessions.class));
	}

	@Test
	void whatRunsOneAfterTheOtherIsWhatTheSessionStoreAsksForUnlessAPropertySaysOtherwise() {
		assertRunsOneAfterTheOther(this.context, false, true);
		WebApplicationContextRunner inMemory = this.context.withBean(MapSessionRepository.class,
				() -> new MapSessionRepository(new ConcurrentHashMap<>()));
		assertRunsOneAfterTheOther(inMemory, true, true);
		assertRunsOneAfterTheOther(this.context.withPropertyValues("spring.session.jdbc.save-mode=always"), true, true);
		assertRunsOneAfterTheOther(inMemory.withPropertyValues("reflex.session.lock=none"), false, false);
		assertRunsOneAfterTheOther(this.context.withPropertyValues("reflex.session.lock=pages"), true, true);
	}

	private static void assertRunsOneAfterTheOther(WebApplicationContextRunner runner, boolean pages, boolean actions) {
		runner.run((context) -> {
			SessionLocks locks = context.getBean(SessionLocks.class);
			assertThat(locks.holdsBack(false)).as("a page without an action").isEqualTo(pages);
			assertThat(locks.holdsBack(true)).as("an action").isEqualTo(actions);
		});
	}

	@Test
	void thePersistenceContextOfThePageIsItsOwnWithJpaOnly() {
		this.context.run((context) -> assertThat(context).doesNotHaveBean(UnitOfWork.class));
		this.context.withBean(EntityManagerFactory.class, () -> Mockito.mock(EntityManagerFactory.class))
			.run((context) -> assertThat(context).hasSingleBean(UnitOfWork.class));
	}

	@Test
	void requestsAreMarkedWhereTheyAreObserved() {
		this.context.run((context) -> assertThat(context).hasSingleBean(ObservationFilter.class));
		this.context.withClassLoader(new FilteredClassLoader(ObservationFilter.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ObservationFilter.class));
	}

	@Test
	void templatesAreCheckedWithThymeleafOnly() {
		this.context.run((context) -> assertThat(context).doesNotHaveBean(TemplateCheck.class));
	}

	@Test
	void withoutAWebApplicationNothingIsThere() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ReflexAutoConfiguration.class, ReflexTomcatAutoConfiguration.class,
					ReflexJettyAutoConfiguration.class, ReflexObservationAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ServerEntrance.class)
				.doesNotHaveBean(ObservationFilter.class));
	}

	@Test
	void aPropertyThatIsNotKnownStopsTheStart() {
		this.context.withPropertyValues("reflex.limits.rates=5")
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("reflex.limits.rates"));
	}

}
