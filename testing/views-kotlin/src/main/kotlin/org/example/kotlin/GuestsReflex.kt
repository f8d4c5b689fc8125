package org.example.kotlin

import io.github.reflexboot.Reflex
import io.github.reflexboot.ReflexAction
import io.github.reflexboot.ReflexBroadcaster
import io.github.reflexboot.operation.Operations
import jakarta.validation.Valid
import kotlinx.coroutines.delay
import org.springframework.ui.Model
import org.springframework.validation.BindingResult
import org.springframework.web.bind.annotation.ModelAttribute

@Reflex
class GuestsReflex(private val guests: GuestBook, private val broadcaster: ReflexBroadcaster) {

    @ReflexAction
    suspend fun add(@Valid @ModelAttribute("guest") guest: Guest, errors: BindingResult, model: Model) {
        delay(10)
        if (!errors.hasErrors()) {
            guests.add(guest)
            model.addAttribute("guest", Guest())
        }
    }

    @ReflexAction
    fun wave() {
        broadcaster.toGroup(GuestBook.GROUP).send(Operations().textContent("#news", "Somebody waves."))
    }
}
