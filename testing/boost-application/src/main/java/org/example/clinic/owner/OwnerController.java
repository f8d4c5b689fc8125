package org.example.clinic.owner;

import java.io.IOException;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OwnerController {

	private static final int PAGE_SIZE = 5;

	private final OwnerRepository owners;

	OwnerController(OwnerRepository owners) {
		this.owners = owners;
	}

	@InitBinder
	void fields(WebDataBinder binder) {
		binder.setDisallowedFields("id");
	}

	@ModelAttribute("owner")
	Owner owner(@PathVariable(required = false) Integer ownerId) {
		return (ownerId != null) ? this.owners.get(ownerId) : new Owner();
	}

	@GetMapping("/owners/find")
	String find() {
		return "owners/find";
	}

	@GetMapping("/owners")
	String list(@RequestParam(defaultValue = "1") int page, Owner owner, BindingResult errors, Model model) {
		String lastName = (owner.getLastName() != null) ? owner.getLastName() : "";
		Page<Owner> found = this.owners.findByLastNameStartingWithIgnoreCaseOrderById(lastName,
				PageRequest.of(page - 1, PAGE_SIZE));
		if (found.isEmpty()) {
			errors.rejectValue("lastName", "notFound", "not found");
			return "owners/find";
		}
		if (found.getTotalElements() == 1) {
			return "redirect:/owners/" + found.getContent().get(0).getId();
		}
		model.addAttribute("owners", found).addAttribute("page", page).addAttribute("lastName", lastName);
		return "owners/list";
	}

	@GetMapping("/owners/{ownerId}")
	String show() {
		return "owners/details";
	}

	@GetMapping({ "/owners/new", "/owners/{ownerId}/edit" })
	String form() {
		return "owners/form";
	}

	@PostMapping({ "/owners/new", "/owners/{ownerId}/edit" })
	String save(@Valid Owner owner, BindingResult errors, @RequestParam(defaultValue = "show") String then,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return "owners/form";
		}
		boolean isNew = owner.getId() == null;
		this.owners.save(owner);
		redirect.addFlashAttribute("notice", isNew ? "New owner created" : "Owner values updated");
		return then.equals("another") ? "redirect:/owners/new" : "redirect:/owners/" + owner.getId();
	}

	@PostMapping("/owners/{ownerId}/duplicate")
	String duplicate(Owner owner, RedirectAttributes redirect) {
		Owner copy = new Owner();
		copy.setFirstName(owner.getFirstName());
		copy.setLastName(owner.getLastName());
		copy.setAddress(owner.getAddress());
		copy.setCity(owner.getCity());
		copy.setTelephone(owner.getTelephone());
		this.owners.save(copy);
		redirect.addFlashAttribute("notice", "Owner duplicated");
		return "redirect:/owners/" + copy.getId();
	}

	@DeleteMapping("/owners/{ownerId}")
	String delete(Owner owner, RedirectAttributes redirect) {
		this.owners.delete(owner);
		redirect.addFlashAttribute("notice", "Owner deleted");
		return "redirect:/owners/find";
	}

	@PostMapping("/owners/{ownerId}/photo")
	String photo(Owner owner, @RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
		owner.changePhoto(file.getBytes());
		this.owners.save(owner);
		redirect.addFlashAttribute("notice", "Photo taken: " + file.getOriginalFilename());
		return "redirect:/owners/{ownerId}";
	}

	@GetMapping("/owners.csv")
	ResponseEntity<String> download() {
		return csv("owners.csv", "");
	}

	@PostMapping("/owners/export")
	ResponseEntity<String> export(@RequestParam String city) {
		return csv("export.csv", city);
	}

	private ResponseEntity<String> csv(String name, String city) {
		String rows = this.owners.findAll()
			.stream()
			.filter((owner) -> owner.getCity().startsWith(city))
			.map((owner) -> owner.getFirstName() + ";" + owner.getLastName())
			.collect(Collectors.joining("\n"));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv"))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(rows);
	}

}
