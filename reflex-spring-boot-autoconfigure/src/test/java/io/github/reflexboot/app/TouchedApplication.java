package io.github.reflexboot.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;

/**
 * A form with fields of every kind, whose visitor has touched some of them.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ TouchedApplication.Pages.class, TouchedApplication.TripReflex.class, TouchedApplication.TripComponent.class })
public class TouchedApplication {

	@Controller
	static class Pages {

		@InitBinder("trip")
		void rules(WebDataBinder binder) {
			binder.addValidators(new TripValidator());
		}

		@GetMapping("/trip")
		String trip(Model model) {
			model.addAttribute("trip", new Trip());
			return "trip";
		}

		@GetMapping("/trips")
		String trips() {
			return "trips";
		}

	}

	@Reflex
	static class TripReflex {

		private int errors;

		@ReflexAction
		void check(@Valid @ModelAttribute("trip") Trip trip, BindingResult result) {
			this.errors = result.getErrorCount();
		}

		@ReflexAction
		void part(@Valid @ModelAttribute("trip") Trip trip, BindingResult result, ReflexContext reflex) {
			reflex.morph("#trip", reflex.render("trip :: form"));
		}

	}

	@ReflexComponent("trip")
	static class TripComponent {

		@ModelAttribute("trip")
		Trip trip() {
			return new Trip();
		}

		@ReflexAction
		void check(@Valid @ModelAttribute("trip") Trip trip, BindingResult result) {
		}

	}

	static class TripValidator implements Validator {

		@Override
		public boolean supports(Class<?> type) {
			return type == Trip.class;
		}

		@Override
		public void validate(Object target, Errors errors) {
			errors.reject("never", "trip is impossible");
		}

	}

	public static class Trip {

		@NotBlank(message = "no town")
		private String town;

		@NotNull(message = "no persons")
		private Integer persons;

		private int bags;

		@DateTimeFormat(pattern = "dd.MM.yyyy")
		@NotNull(message = "no day")
		private LocalDate day;

		@AssertTrue(message = "not agreed")
		private boolean agreed;

		@NotNull(message = "no class")
		private String seat;

		@NotEmpty(message = "no extras")
		private List<String> extras = new ArrayList<>();

		@Size(min = 3, message = "few stops")
		private List<@Valid Stop> stops = new ArrayList<>(List.of(new Stop(), new Stop()));

		@AssertTrue(message = "not plausible")
		public boolean isPlausible() {
			return false;
		}

		public String getTown() {
			return this.town;
		}

		public void setTown(String town) {
			this.town = town;
		}

		public Integer getPersons() {
			return this.persons;
		}

		public void setPersons(Integer persons) {
			this.persons = persons;
		}

		public int getBags() {
			return this.bags;
		}

		public void setBags(int bags) {
			this.bags = bags;
		}

		public LocalDate getDay() {
			return this.day;
		}

		public void setDay(LocalDate day) {
			this.day = day;
		}

		public boolean isAgreed() {
			return this.agreed;
		}

		public void setAgreed(boolean agreed) {
			this.agreed = agreed;
		}

		public String getSeat() {
			return this.seat;
		}

		public void setSeat(String seat) {
			this.seat = seat;
		}

		public List<String> getExtras() {
			return this.extras;
		}

		public void setExtras(List<String> extras) {
			this.extras = extras;
		}

		public List<Stop> getStops() {
			return this.stops;
		}

		public void setStops(List<Stop> stops) {
			this.stops = stops;
		}

	}

	public static class Stop {

		@NotBlank(message = "no stop")
		private String name;

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

}
