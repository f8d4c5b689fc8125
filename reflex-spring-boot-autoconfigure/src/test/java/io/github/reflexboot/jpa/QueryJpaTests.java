package io.github.reflexboot.jpa;

import java.util.List;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.reflexboot.ReflexQueryPostProcessor;
import io.github.reflexboot.support.SlowStore;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities that a query returns, on a database with one connection.
 */
@ParameterizedClass
@ValueSource(booleans = { true, false })
@Tag("same-on-every-server")
@Tag("threads")
@ExtendWith(OutputCaptureExtension.class)
class QueryJpaTests {

	private static final String FIRST = "<li>author1 of Norway: [book1] [tag1] {prize=1}</li>";

	private static TestServer server;

	private final SlowStore store = server.bean(SlowStore.class);

	private final boolean openInView;

	private TestSocket tab;

	QueryJpaTests(boolean openInView) {
		this.openInView = openInView;
	}

	@BeforeParameterizedClassInvocation
	static void start(boolean openInView) {
		server = start(openInView, LibraryApplication.class);
	}

	private static TestServer start(boolean openInView, Class<?>... configuration) {
		return TestServer.start(List.of(configuration), TestServer.WITH_JPA, "spring.jpa.open-in-view=" + openInView,
				"spring.datasource.generate-unique-name=true", "spring.datasource.hikari.maximum-pool-size=1",
				"spring.datasource.hikari.connection-timeout=10000",
				"spring.jpa.properties.hibernate.generate_statistics=true", "reflex.queries.grace=20s");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		this.store.forget();
		server.get("/count");
		this.tab = server.open();
	}

	@AfterEach
	void close() {
		this.tab.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "one", "bare", "lambda", "list", "map", "optional", "array", "page", "slice", "streamable",
			"rows", "reference" })
	void thePageSeesWhatBelongsToAnEntityHoweverItIsReturned(String as) {
		assertThat(show(this.tab, as)).contains(FIRST);
	}

	@Test
	void itDoesSoAgainWhenTheDataIsFetchedAgain() {
		assertThat(show(this.tab, "one")).contains(FIRST);
		long before = statistics().getEntityLoadCount();
		assertThat(this.tab.ask("/authors?as=one", "Library#again", "args", "[\"one\"]").path("html").asString())
			.contains(FIRST);
		assertThat(statistics().getEntityLoadCount()).isGreaterThan(before);
	}

	@Test
	void whatBelongsToManyEntitiesIsLoadedInFewStatements() {
		long before = statistics().getPrepareStatementCount();
		assertThat(show(this.tab, "all")).contains(FIRST,
				"<li>author250 of Norway: [book250] [tag250] {prize=250}</li>");
		assertThat(statistics().getPrepareStatementCount() - before)
			.isLessThanOrEqualTo(1 + 4 * (LibraryApplication.AUTHORS / 100 + 1));
	}

	@Test
	void entitiesWhoseIdentifiersAreComposedAreCompletedAsWell() {
		assertThat(show(this.tab, "shelf")).contains("<li>shelf1: [book1]</li>", "<li>shelf2: [book2]</li>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "off", "holder" })
	void aPageFailsThatLooksAtWhatIsNotCompleted(String as, CapturedOutput log) {
		assertFails(this.tab, as);
		assertThat(log).contains("LazyInitializationException");
	}

	@Test
	void aQueryThatAsksAnotherServerTakesNoConnectionMeanwhile() {
		String id = this.tab.send("/authors?as=slow", null);
		SlowStore.Call call = this.store.begun("slow");
		assertThat(server.get("/count").body()).contains("250 authors");
		call.returns("slow data");
		assertThat(this.tab.answerTo(id).toString()).contains("slow data");
	}

	@Test
	void noPersistenceContextIsLeftOpen() {
		show(this.tab, "one");
		show(this.tab, "all");
		assertFails(this.tab, "off");
		show(this.tab, "unknown");
		server.get("/count");
		assertThat(statistics().getSessionOpenCount()).isPositive().isEqualTo(statistics().getSessionCloseCount());
	}

	private static void assertFails(TestSocket tab, String as) {
		assertThat(tab.ask("/authors?as=" + as, null).path("type").asString()).isEqualTo("error");
	}

	private static Statistics statistics() {
		return server.bean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
	}

	private static String show(TestSocket tab, String as) {
		return tab.ask("/authors?as=" + as, null).path("html").asString();
	}

	@Test
	void anApplicationReplacesTheWayInWhichDataIsCompleted() {
		try (TestServer other = start(this.openInView, LibraryApplication.class, Own.class)) {
			other.get("/count");
			try (TestSocket tab = other.open()) {
				assertThat(show(tab, "one")).contains("<li>one was Author</li>");
				assertFails(tab, "off");
			}
		}
	}

	/**
	 * Completes data in another way.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Own {

		@Bean
		ReflexQueryPostProcessor reflexQueryPostProcessor() {
			return (query, data) -> query + " was " + data.getClass().getSimpleName();
		}

	}

}
