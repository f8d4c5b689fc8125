package org.example.clinic.owner;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/owners/{ownerId}/pets")
class PetController {

	private final OwnerRepository owners;

	private final PetTypeRepository types;

	PetController(OwnerRepository owners, PetTypeRepository types) {
		this.owners = owners;
		this.types = types;
	}

	@InitBinder
	void fields(WebDataBinder binder) {
		binder.setDisallowedFields("id");
	}

	@ModelAttribute("types")
	List<PetType> types() {
		return this.types.findAll();
	}

	@ModelAttribute("owner")
	Owner owner(@PathVariable int ownerId) {
		return this.owners.get(ownerId);
	}

	@ModelAttribute("pet")
	Pet pet(@PathVariable int ownerId, @PathVariable(required = false) Integer petId) {
		return (petId != null) ? this.owners.get(ownerId).pet(petId) : new Pet();
	}

	@GetMapping({ "/new", "/{petId}/edit" })
	String form() {
		return "pets/form";
	}

	@PostMapping({ "/new", "/{petId}/edit" })
	String save(@ModelAttribute("owner") Owner owner, @Valid Pet pet, BindingResult errors,
			RedirectAttributes redirect) {
		if (pet.getName() != null && owner.hasOther(pet)) {
			errors.rejectValue("name", "duplicate", "already exists");
		}
		if (errors.hasErrors()) {
			return "pets/form";
		}
		if (pet.getId() == null) {
			owner.getPets().add(pet);
		}
		this.owners.save(owner);
		redirect.addFlashAttribute("notice", "Pet saved");
		return "redirect:/owners/{ownerId}";
	}

	@GetMapping("/{petId}/visits/new")
	String visit(Visit visit) {
		visit.setVisitDate(LocalDate.of(2026, 1, 1));
		return "pets/visit";
	}

	@PostMapping("/{petId}/visits/new")
	String visit(@ModelAttribute("owner") Owner owner, @PathVariable int petId, @Valid Visit visit,
			BindingResult errors, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return "pets/visit";
		}
		owner.pet(petId).getVisits().add(visit);
		this.owners.save(owner);
		redirect.addFlashAttribute("notice", "Visit booked");
		return "redirect:/owners/{ownerId}";
	}

}
