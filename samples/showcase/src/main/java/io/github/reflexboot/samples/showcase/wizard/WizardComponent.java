package io.github.reflexboot.samples.showcase.wizard;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.State;
import jakarta.validation.Valid;

import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

@ReflexComponent("wizard")
class WizardComponent {

	@State
	private Step step = Step.CONTACT;

	@State
	private Contact contact = Contact.EMPTY;

	@State
	private Ride ride = Ride.EMPTY;

	@State
	private Pickup pickup = Pickup.EMPTY;

	@ModelAttribute("steps")
	Step[] steps() {
		return Step.values();
	}

	@ModelAttribute("bicycles")
	Ride.Bicycle[] bicycles() {
		return Ride.Bicycle.values();
	}

	@ReflexAction
	void contact(@Valid @ModelAttribute("contact") Contact contact, BindingResult errors) {
		if (!errors.hasErrors()) {
			this.contact = contact;
			this.step = Step.RIDE;
		}
	}

	@ReflexAction
	void ride(@Valid @ModelAttribute("ride") Ride ride, BindingResult errors) {
		if (!errors.hasErrors()) {
			this.ride = ride;
			this.step = Step.PICKUP;
		}
	}

	@ReflexAction
	void pickup(@Valid @ModelAttribute("pickup") Pickup pickup, BindingResult errors) {
		if (!errors.hasErrors()) {
			this.pickup = pickup;
			this.step = Step.SUMMARY;
		}
	}

	@ReflexAction
	void back() {
		this.step = this.step.before();
	}

	@ReflexAction
	void startAgain(ReflexContext reflex) {
		reflex.resetState();
	}

}
