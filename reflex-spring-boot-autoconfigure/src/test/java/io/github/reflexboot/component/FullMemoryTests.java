package io.github.reflexboot.component;

import java.time.Duration;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.ConversionService;

import io.github.reflexboot.app.VaultApplication;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Components where the server has room for no more than one page.
 */
@Tag("same-on-every-server")
class FullMemoryTests {

	private static final String SECRET = "0123456789abcdef0123456789abcdef";

	private static final String PAGE = "/vaults/1";

	@ParameterizedTest
	@ValueSource(strings = { "session", "signed" })
	void tabsThatTakeTheRoomFromEachOtherGoOnWithTheirStates(String state) {
		try (TestServer server = TestServer.start(List.of(VaultApplication.class, Tiny.class), "test.state=" + state);
				ComponentPage one = new ComponentPage(server, PAGE);
				ComponentPage two = new ComponentPage(server, "/vaults/2")) {
			for (int round = 1; round <= 5; round++) {
				click(one, "vault:a");
				click(two, "vault:c");
				assertThat(one.text("vault:a", "output")).isEqualTo(String.valueOf(round));
				assertThat(two.text("vault:c", "output")).isEqualTo(String.valueOf(round));
			}
		}
	}

	/**
	 * Click, and once more if the page was shown anew instead.
	 */
	private static void click(ComponentPage page, String component) {
		JsonNode answer = page.call(component, "open");
		if (answer.path("type").asString().equals("error")) {
			assertThat(answer.path("message").asString()).contains("nobody remembers");
			assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
			page.refresh();
			assertThat(page.call(component, "open").path("message").asString("")).isEmpty();
		}
	}

	/**
	 * Remembers one page at a time.
	 */
	static class Tiny {

		@Bean
		Components tinyComponents(ApplicationContext context,
				@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversionService,
				JsonMapper mapper, ObjectProvider<ReflexRegistry> registry,
				ObjectProvider<ISpringTemplateEngine> engine, @Value("${test.state}") String state) {
			StateSigning signing = state.equals("signed") ? new StateSigning(
					List.of(new SecretKeySpec(SECRET.getBytes(), "HmacSHA256")), false, Duration.ofDays(1)) : null;
			return new Components(context, conversionService::getObject, mapper, registry::getObject, engine::getObject,
					new ComponentLimits(100, 16_000, 128_000, 1), signing);
		}

	}

}
