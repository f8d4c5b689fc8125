package io.github.reflexboot.samples.showcase;

import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.root.RootsViewResolver;
import io.github.reflexboot.test.ReflexPage;
import io.github.reflexboot.test.ReflexTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each element with an id shows the same bytes alone as in its page, though all of these
 * pages have a layout.
 */
@SpringBootTest
@Import(RootsAloneTests.InEachRequest.class)
@WithMockUser(username = "grace", roles = "ADMIN")
@Transactional
class RootsAloneTests {

	@Autowired
	private BothRenders renders;

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.github.reflexboot.samples.showcase.Visits#all")
	void aRootOfAPageIsTheSameAloneAndWithTheWholePage(String path, Consumer<ReflexPage> visitor,
			@Autowired ReflexTester tester) {
		this.renders.clear();
		visitor.accept(tester.open(path));
		assertThat(this.renders.different()).isEmpty();
		assertThat(this.renders.alone()).contains("language-en", "meter").doesNotContain("who");
		if (!this.renders.content().isEmpty()) {
			assertThat(this.renders.alone()).containsAnyElementsOf(this.renders.content());
		}
	}

	/**
	 * Compares the pages of all requests.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class InEachRequest {

		@Bean
		BothRenders bothRenders(RootsViewResolver views) {
			return new BothRenders(views);
		}

		@Bean
		WebMvcConfigurer compared(BothRenders renders) {
			return new WebMvcConfigurer() {

				@Override
				public void addInterceptors(InterceptorRegistry registry) {
					registry.addInterceptor(renders);
				}

			};
		}

	}

}
