package io.github.reflexboot.samples.showcase.errands;

import io.github.reflexboot.RefetchScope;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.ReflexMutation;
import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

@Reflex
class ErrandsReflex {

	private final ErrandStore store;

	private final Mood mood;

	ErrandsReflex(ErrandStore store, Mood mood) {
		this.store = store;
		this.mood = mood;
	}

	@ReflexMutation(refetch = "errands", scope = RefetchScope.ALL)
	boolean addErrand(@Valid @ModelAttribute("errand") Errand errand, BindingResult errors, Model model)
			throws InterruptedException {
		if (errors.hasErrors()) {
			return false;
		}
		this.store.add(errand.text().strip(), this.mood.millis(), this.mood.failsNow());
		model.addAttribute("errand", new Errand(""));
		return true;
	}

	@ReflexMutation(refetch = "errands", scope = RefetchScope.ALL)
	void finishErrand(ReflexElement element) throws InterruptedException {
		this.store.remove(element.dataset("errand"), this.mood.millis());
	}

	@ReflexAction
	void slow(ReflexElement element) {
		this.mood.slow(element.checked());
	}

	@ReflexAction
	void fail() {
		this.mood.failOnce();
	}

}
