package io.github.reflexboot.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Forms as applications of Spring MVC have them: an entity that a {@code @ModelAttribute}
 * method loads, rules that only the controller has, and a form that its page knows
 * nothing of.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ ClinicApplication.OwnerController.class, ClinicApplication.DetailsController.class,
		ClinicApplication.OwnerReflex.class, ClinicApplication.VisitReflex.class,
		ClinicApplication.LoadingReflex.class })
public class ClinicApplication {

	static final Map<Integer, Owner> owners = new ConcurrentHashMap<>();

	@Controller
	public static class OwnerController {

		@InitBinder("owner")
		public void rules(WebDataBinder binder) {
			binder.setDisallowedFields("id");
			binder.addValidators(new CityValidator());
		}

		@ModelAttribute("owner")
		Owner find(@PathVariable(name = "ownerId", required = false) Integer ownerId) {
			return (ownerId != null) ? Owner.stored(ownerId) : new Owner();
		}

		@GetMapping("/owners/new")
		String create() {
			return "owner";
		}

		@GetMapping("/owners/{ownerId}/edit")
		String edit() {
			return "owner";
		}

		@PostMapping("/owners/{ownerId}/edit")
		public String save(@Validated({ Complete.class, jakarta.validation.groups.Default.class }) Owner owner,
				BindingResult errors) {
			if ("Franklin".equals(owner.getName()) && owner.getId() != 1) {
				errors.rejectValue("name", "duplicate", "is taken");
			}
			if (errors.hasErrors()) {
				return "owner";
			}
			owners.put(owner.getId(), owner);
			return "redirect:/owners/" + owner.getId();
		}

	}

	/**
	 * Puts its owner into the model itself, and knows no visit.
	 */
	@Controller
	static class DetailsController {

		@InitBinder
		void expectForms(WebDataBinder binder) {
			if (binder.getTarget() instanceof Summary) {
				throw new IllegalStateException("Invalid target");
			}
		}

		@GetMapping("/owners/{ownerId}")
		String details(@PathVariable int ownerId, Model model) {
			model.addAttribute("owner", Owner.stored(ownerId));
			return "details";
		}

	}

	@Reflex
	static class OwnerReflex {

		private final OwnerController controller;

		OwnerReflex(OwnerController controller) {
			this.controller = controller;
		}

		@ReflexAction
		void check(@Valid @ModelAttribute("owner") Owner owner, BindingResult errors) {
		}

		@ReflexAction
		void checkAll(
				@Validated({ Complete.class,
						jakarta.validation.groups.Default.class }) @ModelAttribute("owner") Owner owner,
				BindingResult errors) {
		}

		@ReflexAction
		String save(
				@Validated({ Complete.class,
						jakarta.validation.groups.Default.class }) @ModelAttribute("owner") Owner owner,
				BindingResult errors) {
			return this.controller.save(owner, errors);
		}

		@ReflexAction
		void cancel(@Valid @ModelAttribute("owner") Owner owner, BindingResult errors, ReflexContext reflex) {
			reflex.forget("owner");
		}

		@ReflexAction
		String elsewhere() {
			return "details";
		}

		@ReflexAction
		String forward() {
			return "forward:/owners/1";
		}

	}

	@Reflex
	static class VisitReflex {

		private final OwnerController owners;

		private Summary summary = new Summary();

		VisitReflex(OwnerController owners) {
			this.owners = owners;
		}

		@InitBinder("owner")
		void rulesOfTheOtherController(WebDataBinder binder) {
			this.owners.rules(binder);
		}

		@ReflexAction
		void open(Model model) {
			model.addAttribute("visit", new Visit());
		}

		@ReflexAction
		void add(@Valid @ModelAttribute("visit") Visit visit, BindingResult errors, ReflexContext reflex) {
			if (!errors.hasErrors()) {
				reflex.forget("visit");
			}
		}

		@ReflexAction
		void checkOwner(@Valid @ModelAttribute("owner") Owner owner, BindingResult errors) {
		}

		@ReflexAction
		void part(@Valid @ModelAttribute("visit") Visit visit, BindingResult errors, ReflexContext reflex) {
			reflex.morph("#visit", reflex.render("details :: visit"));
		}

	}

	/**
	 * Loads what its page shows, but does not load by a method of its own.
	 */
	@Reflex
	static class LoadingReflex {

		@InitBinder("owner")
		void rules(WebDataBinder binder) {
			binder.setDisallowedFields("id");
		}

		@ModelAttribute("owner")
		Owner find(@PathVariable int ownerId) {
			return Owner.stored(ownerId);
		}

		@ReflexAction
		void check(@Valid @ModelAttribute("owner") Owner owner, BindingResult errors) {
		}

	}

	/**
	 * What no form is about.
	 */
	public static class Summary {

	}

	static class CityValidator implements Validator {

		@Override
		public boolean supports(Class<?> type) {
			return type == Owner.class;
		}

		@Override
		public void validate(Object target, Errors errors) {
			if ("Atlantis".equals(((Owner) target).getCity())) {
				errors.rejectValue("city", "unknown", "is no city");
			}
		}

	}

	interface Complete {

	}

	public static class Owner {

		private Integer id;

		@NotBlank(message = "no name")
		private String name;

		private String city;

		@NotBlank(message = "no phone", groups = Complete.class)
		private String phone;

		private List<@Valid Pet> pets = new ArrayList<>();

		static Owner stored(int id) {
			Owner owner = new Owner();
			owner.id = id;
			owner.name = "Betty";
			owner.city = "Sun Prairie";
			return owner;
		}

		public boolean isNew() {
			return this.id == null;
		}

		public Integer getId() {
			return this.id;
		}

		public void setId(Integer id) {
			this.id = id;
		}

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public String getCity() {
			return this.city;
		}

		public void setCity(String city) {
			this.city = city;
		}

		public String getPhone() {
			return this.phone;
		}

		public void setPhone(String phone) {
			this.phone = phone;
		}

		public List<Pet> getPets() {
			return this.pets;
		}

		public void setPets(List<Pet> pets) {
			this.pets = pets;
		}

	}

	public static class Pet {

		@NotBlank(message = "no pet name")
		private String name;

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

	public static class Visit {

		@DateTimeFormat(pattern = "dd.MM.yyyy")
		private LocalDate date = LocalDate.of(2026, 11, 28);

		@NotBlank(message = "no description")
		@Size(max = 20)
		private String description;

		public LocalDate getDate() {
			return this.date;
		}

		public void setDate(LocalDate date) {
			this.date = date;
		}

		public String getDescription() {
			return this.description;
		}

		public void setDescription(String description) {
			this.description = description;
		}

	}

}
