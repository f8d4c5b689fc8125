package io.github.reflexboot.samples.showcase.callbacks;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.bind.annotation.ExceptionHandler;

import io.github.reflexboot.AfterReflex;
import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexChain;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;

@Reflex
class CallbacksReflex {

	private List<String> steps = new ArrayList<>();

	@AroundReflex(only = { "act", "fail" })
	void around(ReflexChain chain) throws Exception {
		this.steps.add("around: before the rest");
		chain.proceed();
		this.steps.add("around: after the rest");
	}

	@BeforeReflex
	void before(ReflexContext reflex) {
		this.steps.add("before " + reflex.target());
		if (reflex.params().containsKey("halt")) {
			throw new ReflexHaltedException("as you wished");
		}
		if (reflex.params().containsKey("forbid")) {
			throw new ReflexForbiddenException("as you wished");
		}
	}

	@AfterReflex(except = "plain")
	void after() {
		this.steps.add("after");
	}

	@ReflexAction
	void act() {
		this.steps.add("the action");
	}

	@ReflexAction
	void plain() {
		this.steps.add("the plain action");
	}

	@ReflexAction
	void fail() {
		throw new IllegalStateException("no luck");
	}

	@ExceptionHandler
	void handle(IllegalStateException ex) {
		this.steps.add("handled: " + ex.getMessage());
	}

}
