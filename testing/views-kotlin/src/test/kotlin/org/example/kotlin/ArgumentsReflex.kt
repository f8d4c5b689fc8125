package org.example.kotlin

import io.github.reflexboot.Reflex
import io.github.reflexboot.ReflexAction
import io.github.reflexboot.ReflexHaltedException
import kotlinx.coroutines.delay
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.ModelAttribute
import org.springframework.web.bind.annotation.RequestParam

data class Order(val thing: String, val number: Int = 2, val note: String? = null)

@Reflex
class ArgumentsReflex {

    var said: String? = null

    @ReflexAction
    fun defaults(step: Int = 7, unit: String = "kg", on: Boolean = true, order: Order = Order("Tea")) {
        said = "$step $unit $on ${order.thing}"
    }

    @ReflexAction
    fun nullable(name: String?, count: Int?) {
        said = "$name $count"
    }

    @ReflexAction
    fun required(name: String, count: Int) {
        said = "$name $count"
    }

    @ReflexAction
    fun order(order: Order) {
        said = "${order.thing} ${order.number} ${order.note}"
    }

    @ReflexAction
    fun bound(@RequestParam name: String = "nobody", @RequestParam count: Int = 3, @RequestParam note: String?) {
        said = "$name $count $note"
    }

    @ReflexAction
    fun form(@ModelAttribute("order") order: Order) {
        said = "${order.thing} ${order.number} ${order.note}"
    }

    @ReflexAction
    suspend fun later(step: Int = 7) {
        delay(10)
        said = "later $step"
    }

    @ReflexAction
    suspend fun away(): String {
        delay(10)
        return "redirect:/dsl"
    }

    @ReflexAction
    suspend fun broken() {
        delay(10)
        throw IllegalStateException("broken")
    }

    @ExceptionHandler
    suspend fun rescue(broken: IllegalStateException) {
        delay(10)
        said = "rescued from ${broken.message}"
    }

    @ReflexAction
    suspend fun halted() {
        delay(10)
        throw ReflexHaltedException()
    }
}
