{{- define "quicksizer.labels" -}}
app.kubernetes.io/name: quicksizer
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "quicksizer.image" -}}
{{- $digest := get .root.Values.image (printf "%sDigest" .component) -}}
{{- $name := printf "%s/quicksizer-%s" .root.Values.image.registry .component -}}
{{- if $digest }}{{ $name }}@{{ $digest }}{{ else }}{{ $name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}{{ end -}}
{{- end }}

{{- define "quicksizer.deployment" -}}
{{- $values := index .root.Values .component -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .root.Release.Name }}-{{ .component }}
  labels: {{- include "quicksizer.labels" . | nindent 4 }}
spec:
  replicas: {{ $values.replicas }}
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  selector:
    matchLabels: {{- include "quicksizer.labels" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "quicksizer.labels" . | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      # a service named quicksizer-web would set QUICKSIZER_WEB_PORT
      enableServiceLinks: false
      terminationGracePeriodSeconds: 60
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets: {{- toYaml . | nindent 8 }}
      {{- end }}
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        seccompProfile: { type: RuntimeDefault }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "quicksizer.labels" . | nindent 14 }}
      containers:
        - name: {{ .component }}
          image: {{ include "quicksizer.image" . }}
          ports:
            - name: http
              containerPort: {{ .port }}
          env:
            {{- range $name, $value := merge (dict) $values.environment .root.Values.environment }}
            - name: {{ $name }}
              value: {{ $value | quote }}
            {{- end }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
          resources: {{- toYaml $values.resources | nindent 12 }}
          startupProbe:
            httpGet: { path: /actuator/health/liveness, port: http }
            periodSeconds: 3
            failureThreshold: 60
          livenessProbe:
            httpGet: { path: /actuator/health/liveness, port: http }
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            httpGet: { path: /actuator/health/readiness, port: http }
            periodSeconds: 5
            failureThreshold: 2
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            - { name: secrets, mountPath: /run/secrets/quicksizer, readOnly: true }
            - { name: authorities, mountPath: /etc/quicksizer, readOnly: true }
      volumes:
        - name: tmp
          emptyDir: { medium: Memory, sizeLimit: 256Mi }
        - name: secrets
          secret: { secretName: {{ .root.Values.secretName }}, defaultMode: 0440 }
        - name: authorities
          configMap: { name: {{ .root.Values.authorities }} }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .root.Release.Name }}-{{ .component }}
  labels: {{- include "quicksizer.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "quicksizer.labels" . | nindent 6 }}
{{- end }}
