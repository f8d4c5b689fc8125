package io.github.reflexboot.samples.showcase.form;

import java.util.List;
import java.util.Map;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Reflex
class FormReflex {

	private String pressed;

	private Map<String, List<String>> received;

	@ReflexAction
	void send(@ModelAttribute("order") Order order, @RequestParam(defaultValue = "none") String button,
			ReflexContext reflex) {
		this.pressed = button;
		this.received = reflex.params();
	}

}
