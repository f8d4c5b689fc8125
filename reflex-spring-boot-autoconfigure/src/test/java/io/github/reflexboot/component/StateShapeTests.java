package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A release is told from another one by what its states are made of.
 */
@Tag("same-on-every-server")
class StateShapeTests {

	private static final TestServer server = TestServer.start(List.of(ComponentsApplication.class));

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void whatIsWithinAFieldBelongsToTheShape() {
		String item = ComponentsApplication.Item.class.getName();
		assertThat(shape("order")).isEqualTo("""
				%s$OrderForm
				items java.util.List<%s> {
				day java.time.LocalDate
				name java.lang.String
				}""".formatted(ComponentsApplication.class.getName(), item));
	}

	@Test
	void whatIsOfThePlatformIsNotTakenApart() {
		assertThat(shape("log")).endsWith("\nlines java.util.List<java.lang.String>");
	}

	private static String shape(String component) {
		return StateShape.of(server.bean(ReflexRegistry.class).component(component));
	}

}
