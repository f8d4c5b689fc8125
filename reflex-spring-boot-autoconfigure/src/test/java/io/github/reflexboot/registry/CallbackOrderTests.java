package io.github.reflexboot.registry;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.Order;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In which order the callbacks of a reflex begin.
 */
class CallbackOrderTests {

	@Test
	void byOrderThenFromTheSuperclassOnThenByName() {
		assertThat(Detection.detect(OrderedReflex.class).find("Ordered#act").callbacks())
			.extracting((callback) -> callback.method().getName())
			.isEqualTo(List.of("first", "second", "inherited", "alpha", "beta"));
	}

	abstract static class BaseReflex {

		@BeforeReflex
		void inherited() {
		}

		@BeforeReflex
		@Order(2)
		void second() {
		}

	}

	@Reflex
	static class OrderedReflex extends BaseReflex {

		@BeforeReflex
		void beta() {
		}

		@BeforeReflex
		void alpha() {
		}

		@BeforeReflex
		@Order(1)
		void first() {
		}

		@ReflexAction
		void act() {
		}

	}

}
