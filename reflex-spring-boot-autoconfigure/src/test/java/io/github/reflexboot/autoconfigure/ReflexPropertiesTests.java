package io.github.reflexboot.autoconfigure;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A value with which nothing could work stops the start, and says what is possible.
 */
@Tag("same-on-every-server")
class ReflexPropertiesTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(Properties.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "threads=0 | 1 or more, but is 0", "page-memory=-1B | 0 or more, but is -1B",
			"templates.cache-size=-1B | 0 or more, but is -1B", "limits.rate=0 | 1 or more, but is 0",
			"limits.burst=-1 | 1 or more, but is -1", "limits.waiting=0 | 1 or more, but is 0",
			"limits.connections=0 | 1 or more, but is 0", "limits.connections-per-address=0 | 1 or more, but is 0",
			"limits.message-size=10B | 1KB or more, and less than 2GB, but is 10B",
			"limits.page-size=2GB | 1KB or more, and less than 2GB, but is 2147483648B",
			"limits.waiting-size=-1MB | 1KB or more, but is -1048576B", "limits.message-depth=1 | 4 or more, but is 1",
			"limits.tokens=5 | 100 or more, but is 5", "limits.params=-1 | 0 or more, but is -1",
			"limits.log-lines=-1 | 0 or more, but is -1",
			"limits.page-timeout=0s | 100ms or more, and 36500d at most, but is 0ms",
			"limits.page-timeout=30ns | 100ms or more, and 36500d at most, but is PT0.00000003S",
			"connection.heartbeat=-1s | 100ms or more, and 36500d at most, but is -1000ms",
			"connection.max-age=0s | 100ms or more, and 36500d at most, but is 0ms",
			"connection.cookie-mark=a b | the name of a cookie: letters, digits, - and _, but is 'a b'",
			"connection.cookie-timeout=-1s | 0ms or more, and 36500d at most, but is -1000ms",
			"relay.poll-interval=0s | 10ms or more, and 36500d at most, but is 0ms",
			"relay.heartbeat=1ms | 100ms or more, and 36500d at most, but is 1ms",
			"user-data.max-size=-1B | 1KB or more, and less than 2GB, but is -1B",
			"user-data.memory=1B | 1KB or more, but is 1B",
			"session.check-interval=0s | 10ms or more, and 36500d at most, but is 0ms",
			"limits.action-timeout=999999d | 100ms or more, and 36500d at most, but is PT23999976H" })
	void anImpossibleValueStopsTheStart(String property, String expected) {
		this.context.withPropertyValues("reflex." + property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("'reflex." + property.replaceAll("=.*", "") + "' must be " + expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"secret=0123456789abcdef0123456789abcde | 'reflex.secret' must have 32 characters or more, and has 31",
			"old-secrets=0123456789abcdef0123456789abcde | 'reflex.old-secrets' must have 32 characters or more each" })
	void aSecretThatCouldBeGuessedStopsTheStartAndIsNotSaid(String property, String expected) {
		this.context.withPropertyValues("reflex." + property)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessage(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret=0123456789abcdef0123456789abcdef", "limits.params=0", "limits.log-lines=0",
			"limits.log-lines-per-visitor=0", "connection.cookie-timeout=0s", "connection.cookie-mark=",
			"limits.rate=1", "limits.waiting-size=100GB", "connection.max-age=365d" })
	void anUnusualValueIsTaken(String property) {
		this.context.withPropertyValues("reflex." + property).run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(classes = { ReflexProperties.Connection.class, ReflexProperties.Session.class,
			ComponentProperties.class, ReflexLimits.class })
	void noNumberOrSizeOrDurationIsForgotten(Class<?> properties) {
		String prefix = "reflex."
				+ properties.getSimpleName().replace("Reflex", "").replace("Properties", "s").toLowerCase(Locale.ROOT)
				+ ".";
		Stream.of(properties.getRecordComponents())
			.filter((component) -> component.getType().getName().matches("int|.*(Integer|DataSize|Duration)"))
			.map((component) -> prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
			.forEach((name) -> this.context.withPropertyValues(name + "=-1")
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.hasMessageStartingWith("'" + name + "' must be ")));
	}

	@EnableConfigurationProperties(ReflexProperties.class)
	@Configuration(proxyBeanMethods = false)
	static class Properties {

	}

}
