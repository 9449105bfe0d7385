import { el } from "./dom";
import { Frame, Painter } from "./painter";
import { rgb } from "./palette";
import { Scene } from "./scene";
import { Stamp, stampOf } from "./stamps";

// The middle of a point goes to the middle of a pixel, so that its stamp falls on whole pixels.
const vertexShader = `#version 300 es
in vec2 place;
uniform vec3 view;
uniform vec2 size;
uniform float side;
void main() {
    vec2 pixel = floor(vec2(view.x + place.x * view.z, view.y - place.y * view.z) + 0.5) + 0.5;
    gl_Position = vec4(2.0 * pixel.x / size.x - 1.0, 1.0 - 2.0 * pixel.y / size.y, 0.0, 1.0);
    gl_PointSize = side;
}`;

const fragmentShader = `#version 300 es
precision highp float;
uniform sampler2D stamp;
uniform vec4 colour;
uniform float side;
out vec4 ink;
void main() {
    float cover = texelFetch(stamp, ivec2(gl_PointCoord * side), 0).r;
    if (cover == 0.0) {
        discard;
    }
    ink = vec4(colour.rgb, cover * colour.a);
}`;

const largestPoint = 64;

/** Whether a processor computes what a graphics card should. Browsers say so by the driver's name; `failIfMajorPerformanceCaveat` lets some of them through. */
function isSoftware(gl: WebGL2RenderingContext): boolean {
    const names = gl.getExtension("WEBGL_debug_renderer_info");
    return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER)));
}

/** Points that are large enough for every stamp. */
const drawsStamps = (gl: WebGL2RenderingContext): boolean => (gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array)[1]! >= largestPoint;

/** Lets a graphics card draw the same stamps. */
export class WebGlPainter implements Painter {
    readonly kind = "webgl";
    private readonly uniforms: Record<"view" | "size" | "side" | "colour", WebGLUniformLocation | null>;
    private readonly textures = new Map<Stamp, WebGLTexture | null>();
    private scene: Scene | null = null;

    private constructor(readonly canvas: HTMLCanvasElement, private readonly gl: WebGL2RenderingContext, program: WebGLProgram) {
        const uniform = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
        this.uniforms = { view: uniform("view"), size: uniform("size"), side: uniform("side"), colour: uniform("colour") };
        gl.useProgram(program);
        gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
        const place = gl.getAttribLocation(program, "place");
        gl.enableVertexAttribArray(place);
        gl.vertexAttribPointer(place, 2, gl.FLOAT, false, 0, 0);
        gl.enable(gl.BLEND);
        gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
        gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    }

    /**
     * @param evenSlow Whether it may also be a processor that draws as WebGL does.
     * @returns Null where there is no such WebGL.
     */
    static create(evenSlow: boolean, onLoss: () => void): WebGlPainter | null {
        const canvas = el("canvas", { "aria-hidden": "true" });
        const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, failIfMajorPerformanceCaveat: !evenSlow });
        const program = gl && drawsStamps(gl) && (evenSlow || !isSoftware(gl)) ? programOf(gl) : null;
        if (!gl || !program) {
            return null;
        }
        canvas.addEventListener("webglcontextlost", onLoss);
        return new WebGlPainter(canvas, gl, program);
    }

    resize(width: number, height: number): void {
        this.canvas.width = width;
        this.canvas.height = height;
    }

    set(scene: Scene, places: Float32Array): void {
        this.scene = scene;
        this.gl.bufferData(this.gl.ARRAY_BUFFER, places, this.gl.DYNAMIC_DRAW);
    }

    paint({ left, top, scale, radius, border }: Frame): void {
        const { gl, uniforms, scene } = this;
        if (!scene) {
            return;
        }
        // Points whose middle lies outside are not drawn at all: so the frame is wider than the canvas.
        const [width, height] = [this.canvas.width + 2 * border, this.canvas.height + 2 * border];
        gl.viewport(-border, -border, width, height);
        const [r, g, b] = rgb(scene.background);
        gl.clearColor(r / 255, g / 255, b / 255, 1);
        gl.clear(gl.COLOR_BUFFER_BIT);
        gl.uniform3f(uniforms.view, left + border, top + border, scale);
        gl.uniform2f(uniforms.size, width, height);
        for (const layer of scene.layers) {
            const stamp = stampOf(layer.shape, layer.size * radius);
            gl.bindTexture(gl.TEXTURE_2D, this.textureOf(stamp));
            const [red, green, blue] = rgb(layer.colour);
            gl.uniform4f(uniforms.colour, red / 255, green / 255, blue / 255, layer.opacity);
            gl.uniform1f(uniforms.side, 2 * stamp.reach + 1);
            gl.drawArrays(gl.POINTS, layer.start, layer.end - layer.start);
        }
    }

    private textureOf(stamp: Stamp): WebGLTexture | null {
        const known = this.textures.get(stamp);
        if (known !== undefined) {
            return known;
        }
        const { gl } = this;
        const texture = gl.createTexture();
        const side = 2 * stamp.reach + 1;
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, side, side, 0, gl.RED, gl.UNSIGNED_BYTE, Uint8Array.from(stamp.cover, cover => Math.min(255, cover)));
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
        this.textures.set(stamp, texture);
        return texture;
    }
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram | null {
    const program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, vertexShader], [gl.FRAGMENT_SHADER, fragmentShader]] as const) {
        const shader = gl.createShader(kind)!;
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null;
}
