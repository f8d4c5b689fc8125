package io.github.reflexboot.samples.showcase.components;

import java.util.Locale;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.State;

import org.springframework.web.bind.annotation.ModelAttribute;

@ReflexComponent("tea-row")
class TeaRowComponent {

	private static final int MOST = 20;

	@State
	private String title;

	@State
	private int cents;

	@State
	private int packs;

	@ReflexAction
	void more() {
		this.packs = Math.min(this.packs + 1, MOST);
	}

	@ReflexAction
	void fewer() {
		this.packs = Math.max(this.packs - 1, 0);
	}

	@ModelAttribute("price")
	String price() {
		return String.format(Locale.ROOT, "%.2f €", this.packs * this.cents / 100.0);
	}

}
