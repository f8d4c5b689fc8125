package org.example.kotlin

import jakarta.validation.Valid
import kotlinx.coroutines.delay
import org.springframework.stereotype.Controller
import org.springframework.ui.Model
import org.springframework.ui.set
import org.springframework.validation.BindingResult
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.ModelAttribute
import org.springframework.web.bind.annotation.PostMapping

/** The page that Thymeleaf shows. */
@Controller
class HomeController(private val counter: Counter, private val guests: GuestBook) {

    @GetMapping("/")
    suspend fun home(model: Model): String {
        delay(10)
        model["guest"] = Guest()
        return show(model)
    }

    @PostMapping("/")
    fun add(@Valid @ModelAttribute("guest") guest: Guest, errors: BindingResult, model: Model): String {
        if (errors.hasErrors()) {
            return show(model)
        }
        guests.add(guest)
        return "redirect:/"
    }

    private fun show(model: Model): String {
        model["count"] = counter.value
        model["guests"] = guests.all()
        model["group"] = GuestBook.GROUP
        return "home"
    }
}
